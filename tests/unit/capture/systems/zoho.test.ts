import { testSystem } from './system-cases.ts';

testSystem('zoho', {
  records: [
    {
      kind: 'account',
      recordId: '3000000123',
      companyId: 'ZOA3000000123',
      at: [
        ['https://crm.zoho.com/crm/org12/tab/Accounts/3000000123', '12', 'certain'],
        ['https://crm.zoho.com/crm/tab/Accounts/3000000123/', null, 'certain'],
        ['https://crm.zoho.eu/crm/EntityInfo.do?module=Accounts&id=3000000123', null, 'certain'],
        [
          'https://crm.zohocloud.ca/crm/EntityInfo.do?id=3000000123&module=Accounts',
          null,
          'certain',
        ],
        [
          'https://crmplus.zoho.eu/acme/index.do/cxapp/crm/org12/tab/Accounts/3000000123',
          '12',
          'certain',
        ],
        [
          'https://crmplus.zoho.com/acme/index.do/cxapp/crm/eshopbox/tab/Accounts/3000000123',
          null,
          'certain',
        ],
        [
          'https://one.zoho.com/zohoone/acme/home/cxapp/crm/org12/tab/Accounts/3000000123',
          '12',
          'certain',
        ],
        [
          'https://one.zohocloud.ca/zohoone/acme/home/cxapp-spaces/sales/crm/org12/tab/Accounts/3000000123',
          '12',
          'certain',
        ],
        ['https://crm.zoho.com/crm/acme/tab/Accounts/3000000123', null, 'certain'],
        ['https://crm.zoho.ae/crm/org12/tab/Accounts/3000000123', '12', 'certain'],
      ],
    },
    {
      kind: 'contact',
      recordId: '3000000123',
      companyId: 'ZON3000000123',
      at: [['https://crm.zoho.in/crm/org12/tab/Contacts/3000000123', '12', 'review']],
    },
    {
      kind: 'account',
      recordId: 'kanban',
      companyId: 'ZOAKANBAN',
      at: [['https://crm.zoho.com/crm/org12/tab/Accounts/kanban', '12', 'review']],
    },
    {
      kind: 'lead',
      recordId: '1',
      companyId: 'ZOL1',
      at: [['https://crm.zoho.com.au/crm/org12/tab/Leads/1', '12', 'review']],
    },
    {
      kind: 'deal',
      recordId: '1',
      companyId: 'ZOD1',
      at: [['https://crm.zoho.jp/crm/org12/tab/Potentials/1', '12', 'review']],
    },
  ],
  others: [
    'https://crm.zoho.com/crm/org12/tab/Accounts/import',
    'https://crm.zoho.com/crm/org12/tab/Accounts',
    'https://crm.zoho.com/crm/org12/tab/Accounts/create',
    'https://crm.zoho.com/crm/org12/tab/Accounts/custom-view/3000000123/list',
    'https://crm.zoho.com/crm/org12/tab/Home/begin',
    'https://crmplus.zoho.com/acme/index.do/cxapp/crm/org12/tab/Home/begin',
    'https://crmplus.zoho.com/acme/index.do/cxapp/agent/acme/all/tickets/details/3000000123',
    'https://one.zoho.com/zohoone/acme/home/cxapp/crm/org12/tab/Leads/custom-view/3000000123/list',
    'https://one.zoho.com/zohoone/acme/home/cxapp/inventory/app/878382704',
    'https://one.zoho.com/crm/org12/tab/Accounts/3000000123',
    'https://crm.zoho.com/crm/EntityInfo.do?module=Accounts',
    'https://crm.zoho.test/crm/org12/tab/Accounts/3000000123',
    'https://books.zoho.com/crm/org12/tab/Accounts/3000000123',
  ],
});
