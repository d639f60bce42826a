import { testSystem } from './system-cases.ts';

testSystem('stripe', {
  records: [
    {
      kind: 'customer',
      recordId: 'cus_aB1',
      companyId: 'STKAZB1',
      at: [
        ['https://dashboard.stripe.com/customers/cus_aB1', null, 'certain'],
        ['https://dashboard.stripe.com/acct_1x/customers/cus_aB1', 'acct_1x', 'certain'],
        ['https://dashboard.stripe.com/test/customers/cus_aB1', null, 'review'],
        ['https://dashboard.stripe.com/acct_1x/test/customers/cus_aB1', 'acct_1x', 'review'],
      ],
    },
  ],
  others: [
    'https://dashboard.stripe.com/customers',
    'https://dashboard.stripe.com/customers/sub_1',
    'https://dashboard.stripe.com/payments/pi_1',
  ],
});
