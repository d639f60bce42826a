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
    {
      kind: 'contact',
      recordId: '5',
      companyId: 'NUN5',
      at: [
        ['https://app.nutshell.com/person/5-ann-lee', null, 'review'],
        ['https://app.nutshell.com/contact/5', null, 'review'],
      ],
    },
    {
      kind: 'lead',
      recordId: '5',
      companyId: 'NUL5',
      at: [['https://app.nutshell.com/lead/5-website', null, 'review']],
    },
  ],
  others: [
    'https://app.nutshell.com/file/5',
    'https://app.nutshell.com/person/new',
    'https://app.nutshell.com/companies',
    'https://app.nutshell.com/company/new',
  ],
});
