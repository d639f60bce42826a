import { testSystem } from './system-cases.ts';

testSystem('affinity')`
  company 5 AFACMEXC5
    review acme https://acme.affinity.co/companies/5
  company 5 AFC5
    review - https://app.affinity.co/companies/5
  person 5 AFACMEXP5
    review acme https://acme.affinity.co/persons/5
  no record
    https://acme.affinity.co/companies
    https://acme.affinity.co/lists/5
`;
