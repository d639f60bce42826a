import { testSystem } from './system-cases.ts';

testSystem('bigcommerce')`
  customer 5 BCA1B2XK5
    certain a1b2 https://store-a1b2.mybigcommerce.com/manage/customers/5/edit
  no record
    https://store-a1b2.mybigcommerce.com/manage/customers/add
    https://store-a1b2.mybigcommerce.com/manage/customers
    https://a1b2.mybigcommerce.com/manage/customers/5/edit
`;
