import { testSystem } from './system-cases.ts';

const id = '0a1b2c3d-0000-4000-8000-00000000000f';
const detail = `module=Accounts&action=DetailView&record=${id}`;

testSystem('suitecrm')`
  account ${id} SUCRMX2TESTXA0A1B2C3D00004000800000000000000F
    review crm.test https://crm.test/#/accounts/record/${id}
    review crm.test https://crm.test/#/accounts/record/${id}?offset=1
    review crm.test https://crm.test/public/#/accounts/record/${id}
    review crm.test https://crm.test/public/index.php#/accounts/record/${id}
    review crm.test https://crm.test/index.php?${detail}
    review crm.test https://crm.test/legacy/index.php?return_module=Accounts&${detail}
  account ${id} SUCRMX2TESTX6SUITEXA0A1B2C3D00004000800000000000000F
    review crm.test/suite https://crm.test/suite/#/accounts/record/${id}
    review crm.test/suite https://crm.test/suite/public/legacy/index.php?${detail}
  contact ${id} SUCRMX2TESTXN0A1B2C3D00004000800000000000000F
    review crm.test https://crm.test/#/contacts/record/${id}
  no record
    https://crm.test/#/accounts/index
    https://crm.test/#/accounts/edit/${id}
    https://crm.test/index.php?module=Accounts&action=index
    https://crm.test/index.php?module=Accounts&action=EditView&record=${id}
`;
