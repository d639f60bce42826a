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
  ],
  others: [
    'https://keap.app/contact-us/5',
    'https://ab123.infusionsoft.com/Contact/manageContact.jsp?view=add',
  ],
});
