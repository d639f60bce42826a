import { testSystem } from './system-cases.ts';

testSystem('salesloft')`
  account 77 SLA77
    review - https://app.salesloft.com/app/accounts/77
  person 77 SLP77
    review - https://app.salesloft.com/app/people/77/
  no record
    https://app.salesloft.com/app/cadences/77
    https://app.salesloft.com/app/accounts
`;
