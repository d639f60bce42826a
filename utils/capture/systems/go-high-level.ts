import { defineSystem } from '../crm-system.ts';

export const goHighLevel = defineSystem({
  name: 'gohighlevel',
  title: 'GoHighLevel',
  code: 'GH',
  tenancy: 'global',
  clientKind: null,
  sites: [
    {
      hosts: ['app.gohighlevel.com'],
      forms: [{ path: '/v2/location/{tenant:text}/contacts/detail/{id:text}', kind: 'contact' }],
    },
  ],
  page: { nameFields: [{ selector: 'p.hr-text-semibold span.hr-ellipsis', read: 'text' }] },
});
