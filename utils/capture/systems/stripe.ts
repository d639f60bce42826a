import { defineSystem } from '../crm-system.ts';

export const stripe = defineSystem({
  name: 'stripe',
  title: 'Stripe',
  code: 'ST',
  tenancy: 'global',
  clientKind: 'customer',
  idPrefix: 'cus_',
  sites: [
    {
      hosts: ['dashboard.stripe.com'],
      forms: [
        { path: '[/{tenant:stripeAccount}]/customers/{id:text}', kind: 'customer' },
        /** Test mode is a sandbox: who is in it is nobody's client. */
        {
          path: '[/{tenant:stripeAccount}]/test/customers/{id:text}',
          kind: 'customer',
          review: true,
        },
      ],
    },
  ],
  page: { nameFields: [] },
});
