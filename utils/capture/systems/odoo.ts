import { defineSystem } from '../crm-system.ts';

export const odoo = defineSystem({
  name: 'odoo',
  title: 'Odoo',
  code: 'OD',
  tenancy: 'host',
  clientKind: null,
  sites: [
    {
      hosts: 'anyHost',
      forms: [
        {
          path: '/web',
          fragment: { id: '{id:digits}', model: 'res.partner', 'view_type?': 'form' },
          kind: 'contact',
        },
        {
          path: '/web',
          fragment: { id: '{id:digits}', model: 'crm.lead', 'view_type?': 'form' },
          kind: 'opportunity',
        },
        /** By a model's name or its app's, and behind the records that it was reached from. */
        {
          path: '/odoo/[{trail:anything}/]{kind}/{id:digits}',
          kind: {
            contacts: 'contact',
            'res.partner': 'contact',
            crm: 'opportunity',
            'crm.lead': 'opportunity',
          },
        },
      ],
      listTexts: ['/odoo/contacts', 'model=res.partner'],
      linkPatterns: [
        '*://*/web',
        '*://*/web?*',
        '*://*/odoo/*contacts/*',
        '*://*/odoo/*res.partner/*',
        '*://*/odoo/*crm/*',
        '*://*/odoo/*crm.lead/*',
      ],
    },
  ],
  page: {
    nameFields: [{ selector: '.o_last_breadcrumb_item.active', read: 'text' }],
    titleHeads: [/^Odoo - /],
    titleTails: [/ - Odoo$/],
  },
});
