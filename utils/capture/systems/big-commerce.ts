import { defineSystem } from '../crm-system.ts';

export const bigCommerce = defineSystem({
  name: 'bigcommerce',
  title: 'BigCommerce',
  code: 'BC',
  tenancy: 'named',
  clientKind: 'customer',
  sites: [
    {
      hosts: ['store-{tenant:label}.mybigcommerce.com'],
      forms: [{ path: '/manage/customers/{id:digits}/edit', kind: 'customer' }],
    },
  ],
  page: { nameFields: [] },
});
