import { testSystem } from './system-cases.ts';

const host = 'https://crm.na1.insightly.com';

testSystem('insightly')`
  organization 5 INO5
    review - ${host}/details/Organisation/5
    review - ${host}/Details/organisation/5/
    review - ${host}/list/Organisation/?blade=/details/organisation/5
    review - ${host}/list/organisation/?blade=%2Fdetails%2FOrganisation%2F5%2F
    review - ${host}/details/Contact/7?blade=/details/organisation/5
  contact 5 INN5
    review - ${host}/list/contact/?blade=/details/Contacts/5
    review - ${host}/details/Contact/5
  lead 5 INL5
    review - ${host}/details/Leads/5
    review - ${host}/list/Lead/?blade=/details/lead/5
  opportunity 5 INV5
    review - ${host}/list/Opportunity/?blade=/details/opportunity/5
  no record
    ${host}/list/Organisation/
    ${host}/list/Organisation/?blade=/details/task/5
    ${host}/details/Organisation/5?blade=/details/task/7
    ${host}/list/Organisation/?blade=/details/organisation/
    ${host}/list/Email/?blade=https://evil.test/details/organisation/5
    ${host}/details/Organisation/new
    https://insightly.com/details/Organisation/5
`;
