import { defineSystem } from '../crm-system.ts';

export const twenty = defineSystem({
  name: 'twenty',
  title: 'Twenty',
  code: 'TW',
  tenancy: 'global',
  clientKind: 'company',
  sites: [
    {
      hosts: ['{tenant:label}.twenty.com'],
      forms: [
        {
          path: '/object/{kind}/{id:uuid}',
          kind: { company: 'company', person: 'person', opportunity: 'opportunity' },
        },
      ],
    },
  ],
  page: { nameFields: [] },
});
