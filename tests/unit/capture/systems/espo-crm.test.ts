import { testSystem } from './system-cases.ts';

testSystem('espocrm', {
  records: [
    {
      kind: 'account',
      recordId: '5a1b',
      companyId: 'ESCRMX2TESTXA5A1B',
      at: [
        ['https://crm.test/#Account/view/5a1b', 'crm.test', 'review'],
        ['http://crm.test#Account/view/5a1b', 'crm.test', 'review'],
        ['https://crm.test/index.php#Account/view/5a1b', 'crm.test', 'review'],
      ],
    },
    {
      kind: 'account',
      recordId: '5a1b',
      companyId: 'ESCRMX2TESTX6ESPOXA5A1B',
      at: [['https://crm.test/espo/#Account/view/5a1b', 'crm.test/espo', 'review']],
    },
    {
      kind: 'lead',
      recordId: '5a1b',
      companyId: 'ESCRMX2TESTXL5A1B',
      at: [['https://crm.test/#Lead/view/5a1b', 'crm.test', 'review']],
    },
  ],
  others: [
    'https://crm.test/#Account',
    'https://crm.test./#Account/view/5a1b',
    'https://crm.test/#Account/create',
    'https://crm.test/#Account/view/',
    'https://crm.test/#Account/edit/5a1b',
    'https://crm.test/#accounts/index',
  ],
});
