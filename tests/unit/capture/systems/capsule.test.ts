import { testSystem } from './system-cases.ts';

testSystem('capsule')`
  party 5 CAACMEXY5
    review acme https://acme.capsulecrm.com/party/5
  opportunity 5 CAACMEXV5
    review acme https://acme.capsulecrm.com/opportunity/5
  no record
    https://acme.capsulecrm.com/parties
    https://acme.capsulecrm.com/party/new
    https://acme.capsulecrm.com/party/organisation/new
    https://acme.capsulecrm.com/task/5
`;
