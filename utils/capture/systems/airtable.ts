import { defineSystem } from '../crm-system.ts';

/** A copied base keeps its records' ids: the base is the tenant. */
export const airtable = defineSystem({
  name: 'airtable',
  title: 'Airtable',
  code: 'AI',
  tenancy: 'named',
  clientKind: null,
  idPrefix: 'rec',
  sites: [
    {
      hosts: ['airtable.com'],
      forms: [
        {
          path: '/{tenant:airtableBase}/{table:airtableTable}[/{view:airtableView}]/{id:text}',
          kind: 'record',
        },
      ],
    },
  ],
  page: {
    nameFields: [
      { selector: '.DetailViewWithActivityFeed .cellContainer textarea', read: 'value' },
    ],
  },
});
