import { testSystem } from './system-cases.ts';

testSystem('airtable')`
  record recAb1 AIAPPZQ1XRZAB1
    review appQ1 https://airtable.com/appQ1/tblA/viwB/recAb1
    review appQ1 https://airtable.com/appQ1/tblA/viwC/recAb1?blocks=hide
    review appQ1 https://airtable.com/appQ1/tblA/recAb1
  record recAb1 AIAPPQ1XRZAB1
    review appq1 https://airtable.com/appq1/tblA/viwB/recAb1
  no record
    https://airtable.com/appQ1/tblA/viwB
    https://airtable.com/appQ1
`;
