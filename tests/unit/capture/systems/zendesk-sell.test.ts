import { testSystem } from './system-cases.ts';

testSystem('zendesksell')`
  contact 5 ZSN5
    review - https://app.futuresimple.com/crm/contacts/5
  lead 5 ZSL5
    review - https://app.futuresimple.com/crm/leads/5
    review - https://app.futuresimple.com/leads/5
  deal 5 ZSD5
    review - https://app.futuresimple.com/sales/deals/5
    review - https://app.futuresimple.com/sales/deals/5?zcli_apps=true
  no record
    https://app.futuresimple.com/crm/contacts
    https://app.futuresimple.com/crm/deals/5
    https://app.futuresimple.com/leads/new
    https://app.futuresimple.com/settings/leads/5
`;
