import { testSystem } from './system-cases.ts';

testSystem('copper', {
  records: [
    {
      kind: 'organization',
      recordId: '5',
      companyId: 'CO12O5',
      at: [
        ['https://app.copper.com/companies/12/app#/organization/5', '12', 'certain'],
        ['https://app.copper.com/companies/12/app#/organization/5?tab=1', '12', 'certain'],
      ],
    },
    {
      kind: 'contact',
      recordId: '5',
      companyId: 'CO12N5',
      at: [['https://app.copper.com/companies/12/app#/contact/5', '12', 'review']],
    },
    {
      kind: 'deal',
      recordId: '5',
      companyId: 'CO12D5',
      at: [['https://app.copper.com/companies/12/app#/deal/5', '12', 'review']],
    },
  ],
  others: [
    'https://app.copper.com/companies/12/app#/browse/list/organizations/5',
    'https://app.copper.com/companies/12/app#/feed',
    'https://app.copper.com/companies/12/app',
    'https://app.copper.com/companies/12',
  ],
});
