import { defineSystem } from '../crm-system.ts';

export const gorgias = defineSystem({
  name: 'gorgias',
  title: 'Gorgias',
  code: 'GO',
  tenancy: 'named',
  clientKind: null,
  sites: [
    {
      hosts: ['{tenant:label}.gorgias.com'],
      forms: [
        { path: '/app/{kind}/{id:digits}', kind: { customer: 'customer', ticket: 'ticket' } },
        /** A ticket that is open in a view. */
        { path: '/app/views/{view:digits}/{id:digits}', kind: 'ticket' },
      ],
    },
  ],
  page: { nameFields: [] },
});
