import { expect, test } from 'vitest';
import { rowReader } from '../../../utils/bulk/draft-row.ts';
import { type ExportName, exports } from '../../../utils/bulk/exports.ts';
import { findRecord } from '../../../utils/capture/found-record.ts';
import type { RecordKind } from '../../../utils/capture/record-kind.ts';

const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';

/** A record of each exported system: its page, its id as the export has it, and what is said of its account. */
const records: [ExportName, RecordKind, page: string, id: string, tenants: string[]][] = [
  [
    ...(['hubspot', 'company', 'https://app-eu1.hubspot.com/contacts/123/record/0-2/456'] as const),
    '456',
    ['123', 'https://app-eu1.hubspot.com/contacts/123/objects/0-2/views/all/list'],
  ],
  ['hubspot', 'contact', 'https://app.hubspot.com/contacts/123/contact/7', '7', ['123']],
  ['hubspot', 'deal', 'https://app.hubspot.com/contacts/123/record/0-3/7', '7', ['123']],
  [
    'salesforce',
    'account',
    'https://acme.lightning.force.com/lightning/r/Account/0013k00002crTPaAAM/view',
    '0013k00002crTPa',
    ['acme', 'acme.my.salesforce.com', 'https://acme.lightning.force.com/lightning/o/Account/list'],
  ],
  [
    'salesforce',
    'account',
    'https://acme--uat.sandbox.lightning.force.com/lightning/r/Account/0013k00002crTPaAAM/view',
    '0013k00002crTPaAAM',
    ['https://acme--uat.sandbox.lightning.force.com/'],
  ],
  [
    'zoho',
    'account',
    'https://crm.zoho.eu/crm/org20/tab/Accounts/4150868000000225013',
    'zcrm_4150868000000225013',
    ['', 'https://crm.zoho.eu/crm/org20/tab/Accounts/custom-view/list', 'crm.zoho.eu'],
  ],
  [
    'pipedrive',
    'organization',
    'https://acme.pipedrive.com/organization/5',
    '5',
    ['acme', 'Acme.pipedrive.com', 'https://acme.pipedrive.com/organizations/list/user/everyone'],
  ],
  ['pipedrive', 'person', 'https://acme.pipedrive.com/person/5', '5', ['acme']],
  [
    'monday',
    'item',
    'https://acme.monday.com/boards/9/pulses/77',
    '77',
    ['https://acme.monday.com/boards/123', 'https://acme.monday.com/boards/9/views/4'],
  ],
  [
    'dynamics',
    'account',
    `https://acme.crm4.dynamics.com/main.aspx?appid=${uuid}&etn=account&id=${uuid}`,
    `{${uuid.toUpperCase()}}`,
    ['acme.crm4.dynamics.com', 'https://acme.crm4.dynamics.com/main.aspx'],
  ],
  ['close', 'lead', 'https://app.close.com/lead/lead_aB1c/', 'lead_aB1c', ['']],
  ['stripe', 'customer', 'https://dashboard.stripe.com/test/customers/cus_aB1', 'cus_aB1', ['']],
  [
    'copper',
    'organization',
    'https://app.copper.com/companies/12/app#/organization/5',
    '5',
    ['12', 'https://app.copper.com/companies/12/app#/browse/list/organizations'],
  ],
  ['activecampaign', 'account', 'https://acme.activehosted.com/app/accounts/5', '5', ['acme']],
  ['clickup', 'task', 'https://app.clickup.com/t/86abc', '86abc', ['']],
  ['freshsales', 'account', 'https://acme.myfreshworks.com/crm/sales/accounts/5', '5', ['acme']],
  ['salesloft', 'account', 'https://app.salesloft.com/app/accounts/5', '5', ['']],
  ['gorgias', 'customer', 'https://acme.gorgias.com/app/customer/5', '5', ['acme']],
  ['xero', 'contact', `https://go.xero.com/Contacts/View/${uuid}`, uuid, ['']],
  [
    'bigcommerce',
    'customer',
    'https://store-a1.mybigcommerce.com/manage/customers/5/edit',
    '5',
    ['a1', 'store-a1', 'https://store-a1.mybigcommerce.com/manage/dashboard'],
  ],
  [
    'shopify',
    'customer',
    'https://acme.myshopify.com/admin/customers/5',
    "'5",
    ['acme', 'acme.myshopify.com', 'https://admin.shopify.com/store/acme/customers'],
  ],
  ['attio', 'company', `https://app.attio.com/acme/company/${uuid}`, uuid, ['acme']],
  ['twenty', 'company', `https://acme.twenty.com/object/company/${uuid}`, uuid, ['acme']],
  ['zendesk', 'organization', 'https://acme.zendesk.com/agent/organizations/5', '5', ['acme']],
  ['capsule', 'party', 'https://acme.capsulecrm.com/party/5', '5', ['acme']],
  [
    'bitrix24',
    'company',
    'https://acme.bitrix24.de/crm/company/details/5/',
    '5',
    ['acme.bitrix24.de', 'https://acme.bitrix24.de/crm/company/list/'],
  ],
  [
    'odoo',
    'contact',
    'https://erp.acme.com/web#id=5&model=res.partner&view_type=form',
    '5',
    ['erp.acme.com', 'https://erp.acme.com/odoo/contacts'],
  ],
  ['espocrm', 'account', 'https://crm.acme.com/#Account/view/5f', '5f', ['crm.acme.com']],
  [
    'suitecrm',
    'account',
    `https://crm.acme.com/#/accounts/record/${uuid}`,
    uuid,
    ['https://crm.acme.com/'],
  ],
];

const read = (system: ExportName, kind: RecordKind, id: string, tenant: string) =>
  rowReader({
    matching: { roles: ['recordId', 'name'], source: { system, kind }, tenant },
    settings: { rules: [], idForm: 'full' },
    suggestId: () => '',
  })([id, 'Acme']);

test('each exported system has a record here', () => {
  expect([...new Set(records.map(([system]) => system))]).toEqual(Object.keys(exports));
});

test.each(
  records.flatMap(([system, kind, page, id, tenants]) =>
    tenants.map((tenant) => [system, kind, id, tenant, page] as const),
  ),
)('%s %s %s of %j has the Company id of its page', (system, kind, id, tenant, page) => {
  const record = findRecord(page, { rules: [], idForm: 'full' });
  expect(record).not.toBeNull();
  const row = read(system, kind, id, tenant);
  expect(row).toMatchObject({ problem: null, id: record?.companyId });
  expect(row.from?.record).toBe(record?.from.record);
});

test.each([
  ['hubspot', 'company', '5', '', 'noTenant'],
  ['hubspot', 'company', '5', 'acme', 'noTenant'],
  ['hubspot', 'company', '', '123', 'noRecordId'],
  ['hubspot', 'company', 'abc', '123', 'noRecord'],
  ['hubspot', 'company', '3.46103E+17', '123', 'roundedId'],
  ['salesforce', 'account', '0013k00002crTPaAAA', 'acme', 'noRecord'],
  ['monday', 'item', '5', 'acme', 'noTenant'],
] as const)('%s %s %j of %j is refused: %s', (system, kind, id, tenant, problem) => {
  expect(read(system, kind, id, tenant)).toMatchObject({ id: null, problem });
});
