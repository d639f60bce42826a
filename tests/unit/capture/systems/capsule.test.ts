import { testSystem } from './system-cases.ts';

testSystem('capsule', {
  records: [
    {
      kind: 'party',
      recordId: '5',
      companyId: 'CAACMEXY5',
      at: [['https://acme.capsulecrm.com/party/5', 'acme', 'review']],
    },
    {
      kind: 'opportunity',
      recordId: '5',
      companyId: 'CAACMEXV5',
      at: [['https://acme.capsulecrm.com/opportunity/5', 'acme', 'review']],
    },
  ],
  others: [
    'https://acme.capsulecrm.com/parties',
    'https://acme.capsulecrm.com/party/new',
    'https://acme.capsulecrm.com/party/organisation/new',
    'https://acme.capsulecrm.com/task/5',
  ],
});
