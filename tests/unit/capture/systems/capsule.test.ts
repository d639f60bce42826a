import { testSystem } from './system-cases.ts';

testSystem('capsule', {
  records: [
    {
      kind: 'party',
      recordId: '5',
      companyId: 'CAACMEXY5',
      at: [['https://acme.capsulecrm.com/party/5', 'acme', 'review']],
    },
  ],
  others: ['https://acme.capsulecrm.com/parties', 'https://acme.capsulecrm.com/party/new'],
});
