import { testSystem } from './system-cases.ts';

testSystem('espocrm')`
  account 5a1b ESCRMX2TESTXA5A1B
    review crm.test https://crm.test/#Account/view/5a1b
    review crm.test http://crm.test#Account/view/5a1b
    review crm.test https://crm.test/index.php#Account/view/5a1b
  account 5a1b ESCRMX2TESTX6ESPOXA5A1B
    review crm.test/espo https://crm.test/espo/#Account/view/5a1b
  lead 5a1b ESCRMX2TESTXL5A1B
    review crm.test https://crm.test/#Lead/view/5a1b
  no record
    https://crm.test/#Account
    https://crm.test./#Account/view/5a1b
    https://crm.test/#Account/create
    https://crm.test/#Account/view/
    https://crm.test/#Account/edit/5a1b
    https://crm.test/#accounts/index
`;
