import { testSystem } from './system-cases.ts';

testSystem('bigcommerce', {
  records: [
    {
      kind: 'customer',
      recordId: '5',
      companyId: 'BCA1B2XK5',
      at: [['https://store-a1b2.mybigcommerce.com/manage/customers/5/edit', 'a1b2', 'certain']],
    },
  ],
  others: [
    'https://store-a1b2.mybigcommerce.com/manage/customers/add',
    'https://store-a1b2.mybigcommerce.com/manage/customers',
    'https://a1b2.mybigcommerce.com/manage/customers/5/edit',
  ],
});
