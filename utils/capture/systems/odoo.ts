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
        { path: '/odoo/contacts/{id:digits}', kind: 'contact' },
      ],
      listTexts: ['/odoo/contacts', 'model=res.partner'],
      linkPatterns: ['*://*/web', '*://*/web?*', '*://*/odoo/contacts/*'],
    },
  ],
  page: {
    nameFields: [{ selector: '.o_last_breadcrumb_item.active', read: 'text' }],
    titleHeads: [/^Odoo - /],
    titleTails: [/ - Odoo$/],
  },
});
