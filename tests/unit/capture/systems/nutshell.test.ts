import { testSystem } from './system-cases.ts';

testSystem('nutshell', {
  records: [
    {
      kind: 'company',
      recordId: '5',
      companyId: 'NUC5',
      at: [
        ['https://app.nutshell.com/company/5-acme-inc', null, 'review'],
        ['https://app.nutshell.com/company/5-renamed', null, 'review'],
        ['https://app.nutshell.com/company/5', null, 'review'],
      ],
    },
  ],
  others: ['https://app.nutshell.com/companies', 'https://app.nutshell.com/company/new'],
});
