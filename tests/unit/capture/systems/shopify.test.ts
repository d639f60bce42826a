import { testSystem } from './system-cases.ts';

testSystem('shopify', {
  records: [
    {
      kind: 'customer',
      recordId: '5',
      companyId: 'SHK5',
      at: [
        ['https://acme.myshopify.com/admin/customers/5', 'acme', 'certain'],
        ['https://admin.shopify.com/store/acme/customers/5', 'acme', 'review'],
      ],
    },
  ],
  others: [
    'https://acme.myshopify.com/admin/customers',
    'https://acme.myshopify.com/admin/orders/5',
    'https://admin.shopify.com/store/acme/customers',
    'https://admin.shopify.com/admin/customers/5',
  ],
});
