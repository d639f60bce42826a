import { testSystem } from './system-cases.ts';

testSystem('affinity', {
  records: [
    {
      kind: 'company',
      recordId: '5',
      companyId: 'AFACMEXC5',
      at: [['https://acme.affinity.co/companies/5', 'acme', 'review']],
    },
    {
      kind: 'company',
      recordId: '5',
      companyId: 'AFC5',
      at: [['https://app.affinity.co/companies/5', null, 'review']],
    },
    {
      kind: 'person',
      recordId: '5',
      companyId: 'AFACMEXP5',
      at: [['https://acme.affinity.co/persons/5', 'acme', 'review']],
    },
  ],
  others: ['https://acme.affinity.co/companies', 'https://acme.affinity.co/lists/5'],
});
