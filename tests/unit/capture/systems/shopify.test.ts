import { testSystem } from './system-cases.ts';

testSystem('shopify')`
  customer 5 SHK5
    certain acme https://acme.myshopify.com/admin/customers/5
    review acme https://admin.shopify.com/store/acme/customers/5
  no record
    https://acme.myshopify.com/admin/customers
    https://acme.myshopify.com/admin/orders/5
    https://admin.shopify.com/store/acme/customers
    https://admin.shopify.com/admin/customers/5
`;
