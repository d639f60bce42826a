import { defineSystem } from '../crm-system.ts';

export const capsule = defineSystem({
  name: 'capsule',
  title: 'Capsule',
  code: 'CA',
  tenancy: 'named',
  clientKind: null,
  sites: [
    {
      hosts: ['{tenant:label}.capsulecrm.com'],
      forms: [
        {
          path: '/{kind}/{id:digits}',
          kind: { party: 'party', opportunity: 'opportunity' },
        },
      ],
    },
  ],
  page: { nameFields: [] },
});
