import { testSystem } from './system-cases.ts';

testSystem('airtable', {
  records: [
    {
      kind: 'record',
      recordId: 'recAb1',
      companyId: 'AIAPPZQ1XRZAB1',
      at: [
        ['https://airtable.com/appQ1/tblA/viwB/recAb1', 'appQ1', 'review'],
        ['https://airtable.com/appQ1/tblA/viwC/recAb1?blocks=hide', 'appQ1', 'review'],
        ['https://airtable.com/appQ1/tblA/recAb1', 'appQ1', 'review'],
      ],
    },
    {
      kind: 'record',
      recordId: 'recAb1',
      companyId: 'AIAPPQ1XRZAB1',
      at: [['https://airtable.com/appq1/tblA/viwB/recAb1', 'appq1', 'review']],
    },
  ],
  others: ['https://airtable.com/appQ1/tblA/viwB', 'https://airtable.com/appQ1'],
});
