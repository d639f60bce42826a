import { testSystem } from './system-cases.ts';

testSystem('copper')`
  organization 5 CO12O5
    certain 12 https://app.copper.com/companies/12/app#/organization/5
    certain 12 https://app.copper.com/companies/12/app#/organization/5?tab=1
  contact 5 CO12N5
    review 12 https://app.copper.com/companies/12/app#/contact/5
  deal 5 CO12D5
    review 12 https://app.copper.com/companies/12/app#/deal/5
  no record
    https://app.copper.com/companies/12/app#/browse/list/organizations/5
    https://app.copper.com/companies/12/app#/feed
    https://app.copper.com/companies/12/app
    https://app.copper.com/companies/12
`;
