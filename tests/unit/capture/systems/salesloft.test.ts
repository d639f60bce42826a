import { testSystem } from './system-cases.ts';

testSystem('salesloft', {
  records: [
    {
      kind: 'account',
      recordId: '77',
      companyId: 'SLA77',
      at: [['https://app.salesloft.com/app/accounts/77', null, 'review']],
    },
    {
      kind: 'person',
      recordId: '77',
      companyId: 'SLP77',
      at: [['https://app.salesloft.com/app/people/77/', null, 'review']],
    },
  ],
  others: ['https://app.salesloft.com/app/cadences/77', 'https://app.salesloft.com/app/accounts'],
});
