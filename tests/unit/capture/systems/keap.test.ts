import { testSystem } from './system-cases.ts';

testSystem('keap', {
  records: [
    {
      kind: 'contact',
      recordId: '5',
      companyId: 'KEAB123XN5',
      at: [
        [
          'https://ab123.infusionsoft.com/Contact/manageContact.jsp?view=edit&ID=5',
          'ab123',
          'review',
        ],
      ],
    },
    {
      kind: 'company',
      recordId: '5',
      companyId: 'KEAB123XC5',
      at: [
        [
          'https://ab123.infusionsoft.com/Company/manageCompany.jsp?view=edit&ID=5',
          'ab123',
          'review',
        ],
      ],
    },
    {
      kind: 'opportunity',
      recordId: '5',
      companyId: 'KEAB123XV5',
      at: [
        [
          'https://ab123.infusionsoft.com/Opportunity/manageOpportunity.jsp?view=edit&ID=5',
          'ab123',
          'review',
        ],
      ],
    },
  ],
  others: [
    'https://ab123.infusionsoft.com/Company/manageCompany.jsp?view=add',
    'https://ab123.infusionsoft.com/Job/manageJob.jsp?view=edit&ID=5',
    'https://keap.app/contact-us/5',
    'https://ab123.infusionsoft.com/Contact/manageContact.jsp?view=add',
  ],
});
