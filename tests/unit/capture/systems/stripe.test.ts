import { testSystem } from './system-cases.ts';

testSystem('stripe')`
  customer cus_aB1 STKAZB1
    certain - https://dashboard.stripe.com/customers/cus_aB1
    certain acct_1x https://dashboard.stripe.com/acct_1x/customers/cus_aB1
    review - https://dashboard.stripe.com/test/customers/cus_aB1
    review acct_1x https://dashboard.stripe.com/acct_1x/test/customers/cus_aB1
  no record
    https://dashboard.stripe.com/customers
    https://dashboard.stripe.com/customers/sub_1
    https://dashboard.stripe.com/payments/pi_1
`;
