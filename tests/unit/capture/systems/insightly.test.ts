import { testSystem } from './system-cases.ts';

const host = 'https://crm.na1.insightly.com';

testSystem('insightly', {
  records: [
    {
      kind: 'organization',
      recordId: '5',
      companyId: 'INO5',
      at: [
        [`${host}/details/Organisation/5`, null, 'review'],
        [`${host}/Details/organisation/5/`, null, 'review'],
        [`${host}/list/Organisation/?blade=/details/organisation/5`, null, 'review'],
        [`${host}/list/organisation/?blade=%2Fdetails%2FOrganisation%2F5%2F`, null, 'review'],
        [`${host}/details/Contact/7?blade=/details/organisation/5`, null, 'review'],
      ],
    },
    {
      kind: 'contact',
      recordId: '5',
      companyId: 'INN5',
      at: [
        [`${host}/list/contact/?blade=/details/Contacts/5`, null, 'review'],
        [`${host}/details/Contact/5`, null, 'review'],
      ],
    },
    {
      kind: 'lead',
      recordId: '5',
      companyId: 'INL5',
      at: [
        [`${host}/details/Leads/5`, null, 'review'],
        [`${host}/list/Lead/?blade=/details/lead/5`, null, 'review'],
      ],
    },
    {
      kind: 'opportunity',
      recordId: '5',
      companyId: 'INV5',
      at: [[`${host}/list/Opportunity/?blade=/details/opportunity/5`, null, 'review']],
    },
  ],
  others: [
    `${host}/list/Organisation/`,
    `${host}/list/Organisation/?blade=/details/task/5`,
    `${host}/details/Organisation/5?blade=/details/task/7`,
    `${host}/list/Organisation/?blade=/details/organisation/`,
    `${host}/list/Email/?blade=https://evil.test/details/organisation/5`,
    `${host}/details/Organisation/new`,
    'https://insightly.com/details/Organisation/5',
  ],
});
