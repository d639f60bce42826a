import { testSystem } from './system-cases.ts';

testSystem('insightly', {
  records: [
    {
      kind: 'organization',
      recordId: '5',
      companyId: 'INO5',
      at: [['https://crm.na1.insightly.com/details/Organisation/5', null, 'review']],
    },
  ],
  others: [
    'https://crm.na1.insightly.com/list/Organisation/',
    'https://insightly.com/details/Organisation/5',
  ],
});
