import { testSystem } from './system-cases.ts';

testSystem('intercom', {
  records: [
    {
      kind: 'user',
      recordId: '5f0a',
      companyId: 'ICAB12XU5F0A',
      at: [['https://app.intercom.com/a/apps/ab12/users/5f0a', 'ab12', 'review']],
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
    'https://app.intercom.com/a/apps/ab12/inbox/inbox/all',
  ],
});
