import { defineSystem } from '../crm-system.ts';

export const close = defineSystem({
  name: 'close',
  title: 'Close',
  code: 'CL',
  tenancy: 'global',
  clientKind: 'lead',
  idPrefix: 'lead_',
  sites: [{ hosts: ['app.close.com'], forms: [{ path: '/lead/{id:text}', kind: 'lead' }] }],
  page: { nameFields: [] },
});
