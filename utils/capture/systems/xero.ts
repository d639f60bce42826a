import { defineSystem } from '../crm-system.ts';

const login = '/organisationlogin/default.aspx';
/** Of letters, digits and further `!`. */
const shortcode = '[!]{tenant:slug}';

export const xero = defineSystem({
  name: 'xero',
  title: 'Xero',
  code: 'XE',
  tenancy: 'global',
  clientKind: 'contact',
  sites: [
    {
      hosts: ['go.xero.com'],
      forms: [
        { path: '/Contacts/View/{id:uuid}', kind: 'contact' },
        { path: '/Contacts/View.aspx', query: { contactID: '{id:uuid}' }, kind: 'contact' },
        {
          path: login,
          query: { 'shortcode?': shortcode, redirecturl: '/Contacts/View/{id:uuid}[/]' },
          kind: 'contact',
        },
        {
          path: login,
          query: {
            'shortcode?': shortcode,
            redirecturl: '/Contacts/View.aspx?contactID={id:uuid}',
          },
          kind: 'contact',
        },
        { path: '/app/!{tenant:slug}/contacts/contact/{id:uuid}', kind: 'contact', review: true },
        { path: '/app/%21{tenant:slug}/contacts/contact/{id:uuid}', kind: 'contact', review: true },
        { path: '/app/contacts/contact/{id:uuid}', kind: 'contact', review: true },
      ],
    },
  ],
  page: {
    nameFields: [
      { selector: '#page_title h1', read: 'text' },
      { selector: '#title', read: 'text' },
      { selector: '.page-title h1', read: 'text' },
      { selector: 'header.xui-pageheading h1', read: 'text' },
    ],
  },
});
