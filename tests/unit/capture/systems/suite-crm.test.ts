import { testSystem } from './system-cases.ts';

const id = '0a1b2c3d-0000-4000-8000-00000000000f';
const detail = `module=Accounts&action=DetailView&record=${id}`;

testSystem('suitecrm', {
  records: [
    {
      kind: 'account',
      recordId: id,
      companyId: 'SUCRMX2TESTXA0A1B2C3D00004000800000000000000F',
      at: [
        [`https://crm.test/#/accounts/record/${id}`, 'crm.test', 'review'],
        [`https://crm.test/#/accounts/record/${id}?offset=1`, 'crm.test', 'review'],
        [`https://crm.test/public/#/accounts/record/${id}`, 'crm.test', 'review'],
        [`https://crm.test/public/index.php#/accounts/record/${id}`, 'crm.test', 'review'],
        [`https://crm.test/index.php?${detail}`, 'crm.test', 'review'],
        [
          `https://crm.test/legacy/index.php?return_module=Accounts&${detail}`,
          'crm.test',
          'review',
        ],
      ],
    },
    {
      kind: 'account',
      recordId: id,
      companyId: 'SUCRMX2TESTX6SUITEXA0A1B2C3D00004000800000000000000F',
      at: [
        [`https://crm.test/suite/#/accounts/record/${id}`, 'crm.test/suite', 'review'],
        [`https://crm.test/suite/public/legacy/index.php?${detail}`, 'crm.test/suite', 'review'],
      ],
    },
    {
      kind: 'contact',
      recordId: id,
      companyId: 'SUCRMX2TESTXN0A1B2C3D00004000800000000000000F',
      at: [[`https://crm.test/#/contacts/record/${id}`, 'crm.test', 'review']],
    },
  ],
  others: [
    'https://crm.test/#/accounts/index',
    `https://crm.test/#/accounts/edit/${id}`,
    'https://crm.test/index.php?module=Accounts&action=index',
    `https://crm.test/index.php?module=Accounts&action=EditView&record=${id}`,
  ],
});
