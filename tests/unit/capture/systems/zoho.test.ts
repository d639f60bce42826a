import { testSystem } from './system-cases.ts';

testSystem('zoho')`
  account 3000000123 ZOA3000000123
    certain 12 https://crm.zoho.com/crm/org12/tab/Accounts/3000000123
    certain - https://crm.zoho.com/crm/tab/Accounts/3000000123/
    certain - https://crm.zoho.eu/crm/EntityInfo.do?module=Accounts&id=3000000123
    certain - https://crm.zohocloud.ca/crm/EntityInfo.do?id=3000000123&module=Accounts
    certain 12 https://crmplus.zoho.eu/acme/index.do/cxapp/crm/org12/tab/Accounts/3000000123
    certain - https://crmplus.zoho.com/acme/index.do/cxapp/crm/eshopbox/tab/Accounts/3000000123
    certain 12 https://one.zoho.com/zohoone/acme/home/cxapp/crm/org12/tab/Accounts/3000000123
    certain 12 https://one.zohocloud.ca/zohoone/acme/home/cxapp-spaces/sales/crm/org12/tab/Accounts/3000000123
    certain - https://crm.zoho.com/crm/acme/tab/Accounts/3000000123
    certain 12 https://crm.zoho.ae/crm/org12/tab/Accounts/3000000123
  contact 3000000123 ZON3000000123
    review 12 https://crm.zoho.in/crm/org12/tab/Contacts/3000000123
  account kanban ZOAKANBAN
    review 12 https://crm.zoho.com/crm/org12/tab/Accounts/kanban
  lead 1 ZOL1
    review 12 https://crm.zoho.com.au/crm/org12/tab/Leads/1
  deal 1 ZOD1
    review 12 https://crm.zoho.jp/crm/org12/tab/Potentials/1
  no record
    https://crm.zoho.com/crm/org12/tab/Accounts/import
    https://crm.zoho.com/crm/org12/tab/Accounts
    https://crm.zoho.com/crm/org12/tab/Accounts/create
    https://crm.zoho.com/crm/org12/tab/Accounts/custom-view/3000000123/list
    https://crm.zoho.com/crm/org12/tab/Home/begin
    https://crmplus.zoho.com/acme/index.do/cxapp/crm/org12/tab/Home/begin
    https://crmplus.zoho.com/acme/index.do/cxapp/agent/acme/all/tickets/details/3000000123
    https://one.zoho.com/zohoone/acme/home/cxapp/crm/org12/tab/Leads/custom-view/3000000123/list
    https://one.zoho.com/zohoone/acme/home/cxapp/inventory/app/878382704
    https://one.zoho.com/crm/org12/tab/Accounts/3000000123
    https://crm.zoho.com/crm/EntityInfo.do?module=Accounts
    https://crm.zoho.test/crm/org12/tab/Accounts/3000000123
    https://books.zoho.com/crm/org12/tab/Accounts/3000000123
`;
