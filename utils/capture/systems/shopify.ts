import { defineSystem } from '../crm-system.ts';

export const shopify = defineSystem({
  name: 'shopify',
  title: 'Shopify',
  code: 'SH',
  tenancy: 'global',
  clientKind: 'customer',
  sites: [
    {
      hosts: ['{tenant:label}.myshopify.com'],
      forms: [{ path: '/admin/customers/{id:digits}', kind: 'customer' }],
    },
    {
      hosts: ['admin.shopify.com'],
      forms: [{ path: '/store/{tenant:label}/customers/{id:digits}', kind: 'customer' }],
      review: true,
    },
  ],
  page: {
    nameFields: [
      { selector: 'h1', read: 'text' },
      { selector: '[data-polaris-header-title]', read: 'text' },
      { selector: 'h1.Polaris-Header-Title span', read: 'text' },
    ],
  },
});
