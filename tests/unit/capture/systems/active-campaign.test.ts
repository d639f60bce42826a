import { testSystem } from './system-cases.ts';

testSystem('activecampaign')`
  account 5 ACACMEXA5
    certain acme https://acme.activehosted.com/app/accounts/5
  contact 5 ACACMEXN5
    review acme https://acme.activehosted.com/app/contacts/5
  deal 5 ACACMEXD5
    review acme https://acme.activehosted.com/app/deals/5
  no record
    https://acme.activehosted.com/app/automations/5/edit
    https://acme.activehosted.com/app/contacts
    https://acme.activehosted.com/app/contacts/
    https://acme.activehosted.com/app/accounts/add
`;
