import { defineSystem } from '../crm-system.ts';

export const keap = defineSystem({
  name: 'keap',
  title: 'Keap',
  code: 'KE',
  tenancy: 'named',
  clientKind: null,
  sites: [
    {
      hosts: ['{tenant:label}.infusionsoft.com'],
      forms: [
        { path: '/Contact/manageContact.jsp', query: { ID: '{id:digits}' }, kind: 'contact' },
        { path: '/Company/manageCompany.jsp', query: { ID: '{id:digits}' }, kind: 'company' },
        {
          path: '/Opportunity/manageOpportunity.jsp',
          query: { ID: '{id:digits}' },
          kind: 'opportunity',
        },
      ],
    },
  ],
  page: { nameFields: [] },
});
