import { defineSystem } from '../crm-system.ts';

/** Items move between boards and keep their id: the board is no part of it. */
export const monday = defineSystem({
  name: 'monday',
  title: 'monday.com',
  code: 'MO',
  tenancy: 'global',
  clientKind: null,
  sites: [
    {
      hosts: ['{tenant:label}.monday.com'],
      forms: [
        {
          /** A notification leads to a post of the item. */
          path: '/boards/{board:digits}[/views/{view:digits}]/pulses/{id:digits}[/posts/{post:digits}]',
          kind: 'item',
        },
      ],
    },
  ],
  page: {
    nameFields: [
      { selector: '.slide-panel-content .item-page-item-name', read: 'text' },
      { selector: '.modal-component-content .item-page-name', read: 'text' },
      { selector: '.pulse-page-name-wrapper', read: 'text' },
    ],
  },
});
