import { testSystem } from './system-cases.ts';

testSystem('zendesksell', {
  records: [
    {
      kind: 'contact',
      recordId: '5',
      companyId: 'ZSN5',
      at: [['https://app.futuresimple.com/crm/contacts/5', null, 'review']],
    },
    {
      kind: 'lead',
      recordId: '5',
      companyId: 'ZSL5',
      at: [
        ['https://app.futuresimple.com/crm/leads/5', null, 'review'],
        ['https://app.futuresimple.com/leads/5', null, 'review'],
      ],
    },
    {
      kind: 'deal',
      recordId: '5',
      companyId: 'ZSD5',
      at: [
        ['https://app.futuresimple.com/sales/deals/5', null, 'review'],
        ['https://app.futuresimple.com/sales/deals/5?zcli_apps=true', null, 'review'],
      ],
    },
  ],
  others: [
    'https://app.futuresimple.com/crm/contacts',
    'https://app.futuresimple.com/crm/deals/5',
    'https://app.futuresimple.com/leads/new',
    'https://app.futuresimple.com/settings/leads/5',
  ],
});
