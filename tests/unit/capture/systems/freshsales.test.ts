import { testSystem } from './system-cases.ts';

testSystem('freshsales')`
  account 5 FSACMEXA5
    certain acme https://acme.myfreshworks.com/crm/sales/accounts/5
    review acme https://acme.freshsales.io/accounts/5
  contact 5 FSACMEXN5
    review acme https://acme.myfreshworks.com/crm/sales/contacts/5
  deal 5 FSACMEXD5
    review acme https://acme.myfreshworks.com/crm/sales/deals/5
  no record
    https://acme.myfreshworks.com/crm/sales/accounts/view/5
    https://acme.freshsales.io/accounts/view/5
    https://acme.myfreshworks.com/accounts/5
    https://acme.freshsales.io/crm/sales/accounts/5
`;
