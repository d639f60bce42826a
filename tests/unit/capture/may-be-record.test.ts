import { assert, property } from 'fast-check';
import { expect, test } from 'vitest';
import { recordHintsAsData } from '../../../utils/build/written-record-hints.ts';
import { mayBeList, mayBeRecord } from '../../../utils/capture/may-be-record.ts';
import { recogniseRecord } from '../../../utils/capture/recognise-record.ts';
import { systems } from '../../../utils/capture/systems.ts';
import { knownAddresses } from './known-addresses.ts';

test.each(systems.map((system) => [system.title, system] as const))(
  'no record of %s is passed over',
  (_title, system) => {
    assert(
      property(knownAddresses(system), ({ address }) => {
        expect(recogniseRecord(address) === null || mayBeRecord(address)).toBe(true);
      }),
    );
  },
);

test.each([
  'https://www.example.com/',
  'https://notpipedrive.com/organization/5',
  'https://acme.pipedrive.com.evil.test/organization/5',
  'https://news.example/2026/hubspot.com',
  'chrome://extensions/',
  'chrome-extension://abc/popup.html',
  'file:///home/a/odoo/contacts/5',
  '',
])('%s is not asked about', (address) => {
  expect(mayBeRecord(address)).toBe(false);
});

test('a host name has no case', () => {
  expect(mayBeRecord('https://APP.HubSpot.com/contacts/1/record/0-2/5')).toBe(true);
});

test.each([
  ['https://odoo.test/odoo/contacts', true],
  ['https://odoo.test/odoo/contacts?view_type=list', true],
  ['https://odoo.test/web#action=1&model=res.partner&view_type=kanban', true],
  ['https://espo.test/#Account', true],
  ['https://espo.test/#Account/list/filter=1', true],
  ['https://suite.test/#/accounts/index?offset=20', true],
  ['https://suite.test/index.php?module=Accounts&action=index', true],
  ['https://www.example.com/odoo/contacts-of-ours', false],
  ['https://www.example.com/#Accounting', false],
  ['https://www.example.com/', false],
])('%s may be a list of clients: %s', (address, isList) => {
  expect(mayBeList(address)).toBe(isList);
});

test('the hints of the build are those of the systems, and little', () => {
  const written = recordHintsAsData();
  expect(written).toContain('pipedrive.com');
  expect(written.length).toBeLessThan(2000);
});

test.each([
  ['https://app.hubspot.com/contacts/1/objects/0-2/views/all/list', true],
  ['https://initrode.pipedrive.com/pipeline', true],
  ['https://crm.atelier.example/clients', false],
  ['https://hubspot.com.example/', false],
  ['no address', false],
])('%s is at a CRM that we know: %s', (address, isKnown) => {
  expect(mayBeRecord(address)).toBe(isKnown);
});
