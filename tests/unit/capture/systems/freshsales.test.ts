import { testSystem } from './system-cases.ts';

testSystem('freshsales', {
  records: [
    {
      kind: 'account',
      recordId: '5',
      companyId: 'FSACMEXA5',
      at: [
        ['https://acme.myfreshworks.com/crm/sales/accounts/5', 'acme', 'certain'],
        ['https://acme.freshsales.io/accounts/5', 'acme', 'review'],
      ],
    },
    {
      kind: 'contact',
      recordId: '5',
      companyId: 'FSACMEXN5',
      at: [['https://acme.myfreshworks.com/crm/sales/contacts/5', 'acme', 'review']],
    },
    {
      kind: 'deal',
      recordId: '5',
      companyId: 'FSACMEXD5',
      at: [['https://acme.myfreshworks.com/crm/sales/deals/5', 'acme', 'review']],
    },
  ],
  others: [
    'https://acme.myfreshworks.com/crm/sales/accounts/view/5',
    'https://acme.freshsales.io/accounts/view/5',
    'https://acme.myfreshworks.com/accounts/5',
    'https://acme.freshsales.io/crm/sales/accounts/5',
  ],
});
