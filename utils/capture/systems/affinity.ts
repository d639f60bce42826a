import { defineSystem } from '../crm-system.ts';

const forms = [
  { path: '/{kind}/{id:digits}', kind: { companies: 'company', persons: 'person' } },
] as const;

export const affinity = defineSystem({
  name: 'affinity',
  title: 'Affinity',
  code: 'AF',
  tenancy: 'named',
  clientKind: null,
  sites: [
    { hosts: ['{tenant:label}.affinity.co'], forms },
    { hosts: ['app.affinity.co'], forms, tenancy: 'unnamed' },
  ],
  page: { nameFields: [] },
});
