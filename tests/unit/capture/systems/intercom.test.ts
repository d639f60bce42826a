import { testSystem } from './system-cases.ts';

testSystem('intercom', {
  records: [
    {
      kind: 'user',
      recordId: '5f0a',
      companyId: 'ICAB12XU5F0A',
      at: [
        ['https://app.intercom.com/a/apps/ab12/users/5f0a', 'ab12', 'review'],
        ['https://app.eu.intercom.com/a/apps/ab12/users/5f0a', 'ab12', 'review'],
        ['https://app.au.intercom.com/a/apps/ab12/users/5f0a/all-conversations', 'ab12', 'review'],
      ],
    },
    {
      kind: 'company',
      recordId: '5f0a',
      companyId: 'ICAB12XC5F0A',
      at: [['https://app.intercom.com/a/apps/ab12/companies/5f0a', 'ab12', 'review']],
    },
  ],
  others: [
    'https://app.intercom.com/a/apps/ab12/users',
    'https://app.intercom.com/a/apps/ab12/users/segments/active',
    'https://app.evil.intercom.com/a/apps/ab12/users/5f0a',
    'https://app.intercom.com/a/apps/ab12/inbox/inbox/all',
  ],
});
