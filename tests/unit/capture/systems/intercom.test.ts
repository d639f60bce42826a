import { testSystem } from './system-cases.ts';

testSystem('intercom')`
  user 5f0a ICAB12XU5F0A
    review ab12 https://app.intercom.com/a/apps/ab12/users/5f0a
    review ab12 https://app.eu.intercom.com/a/apps/ab12/users/5f0a
    review ab12 https://app.au.intercom.com/a/apps/ab12/users/5f0a/all-conversations
  company 5f0a ICAB12XC5F0A
    review ab12 https://app.intercom.com/a/apps/ab12/companies/5f0a
  no record
    https://app.intercom.com/a/apps/ab12/users
    https://app.intercom.com/a/apps/ab12/users/segments/active
    https://app.evil.intercom.com/a/apps/ab12/users/5f0a
    https://app.intercom.com/a/apps/ab12/inbox/inbox/all
`;
