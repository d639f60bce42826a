import { expect, test } from 'vitest';
import { isPageOfTenant } from '../../../utils/capture/is-page-of-tenant.ts';
import { recogniseRecord } from '../../../utils/capture/recognise-record.ts';

const isOf = (page: string, link: string) => {
  const record = recogniseRecord(link);
  return record && isPageOfTenant(page, { ...record, link });
};
const hubSpot = 'https://app.hubspot.com';
const inHubSpot = `${hubSpot}/contacts/42/record/0-2/5`;
const account = '/lightning/r/Account/001M000000qfPySIAU/view';

test.each([
  ['a list', `${hubSpot}/contacts/42/objects/0-2/views/all/list`, inHubSpot],
  ['another record', `${hubSpot}/contacts/42/record/0-2/6`, inHubSpot],
  ['another part of it', `${hubSpot}/sales/42/deals/list`, inHubSpot],
  [
    'its host',
    `https://acme.lightning.force.com/lightning/o/Account/list`,
    `https://acme.lightning.force.com${account}`,
  ],
  [
    'its other host',
    `https://acme.my.salesforce.com/001`,
    `https://acme.lightning.force.com${account}`,
  ],
  [
    'its subdomain',
    'https://acme.pipedrive.com/organizations/list',
    'https://acme.pipedrive.com/organization/7',
  ],
  [
    'its host with its port',
    'https://acme.bitrix24.de/crm/company/list/',
    'https://acme.bitrix24.de/crm/company/details/12/',
  ],
  [
    'a system that tells no customer',
    'https://app.close.com/leads/',
    'https://app.close.com/lead/lead_abc1/',
  ],
])('%s of the same customer', (_, page, link) => {
  expect(isOf(page, link)).toBe(true);
});

test.each([
  ['a list of another', `${hubSpot}/contacts/77/objects/0-2/views/all/list`, inHubSpot],
  ['another’s record', `${hubSpot}/contacts/77/record/0-2/42`, inHubSpot],
  ['the number elsewhere in the address', `${hubSpot}/contacts/77/lists/42`, inHubSpot],
  ['a page that tells no customer', `${hubSpot}/login`, inHubSpot],
  [
    'another’s host',
    `https://other.lightning.force.com/lightning/o/Account/list`,
    `https://acme.lightning.force.com${account}`,
  ],
  [
    'another’s subdomain',
    'https://other.pipedrive.com/organizations/list',
    'https://acme.pipedrive.com/organization/7',
  ],
  [
    'another portal',
    'https://other.bitrix24.de/crm/company/list/',
    'https://acme.bitrix24.de/crm/company/details/12/',
  ],
  ['an e-mail elsewhere', 'https://news.example.com/mail', inHubSpot],
  ['another system', 'https://app.close.com/leads/', inHubSpot],
  ['no address', 'about:blank', inHubSpot],
])('%s is not of the same customer', (_, page, link) => {
  expect(isOf(page, link)).toBe(false);
});
