import { assert, asyncProperty, constantFrom, oneof } from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { likelyMatches } from '../../../utils/background/likely-matches.ts';
import { keepRecordLink } from '../../../utils/background/link-record.ts';
import { menuSubject } from '../../../utils/background/menu-subject.ts';
import { recogniseAddress } from '../../../utils/background/record-at.ts';
import { followRules } from '../../../utils/background/renew-record-links.ts';
import { tenantBinding } from '../../../utils/background/tenants.ts';
import { findRecord } from '../../../utils/capture/found-record.ts';
import { type IdForm, idForms } from '../../../utils/capture/id-forms.ts';
import type { SiteRule } from '../../../utils/capture/site-rule.ts';
import { systems } from '../../../utils/capture/systems.ts';
import { companyKey } from '../../../utils/companies/company-id.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import { tenantKey } from '../../../utils/companies/record-link.ts';
import { idFormItem, linkAppsItem, tenantsItem } from '../../../utils/storage.ts';
import { siteRulesItem } from '../../../utils/stored-options.ts';
import { knownAddresses } from '../capture/known-addresses.ts';
import { company, directoryOf } from '../components/directory.ts';
import { linkAppOf } from '../examples.ts';

const { bindTenant } = tenantBinding;

const hubSpot = 'https://app.hubspot.com/contacts/12/record/0-2/5';
const attio = 'https://app.attio.com/acme/company/0a1b2c3d-0000-4000-8000-00000000000f';
const own = 'https://crm.acme.test/clients/5';
const rule = (prefix: string): SiteRule => ({
  ...{ id: '1', prefix, idPlace: { at: 'pattern' }, nameSelector: null },
  pattern: 'https://crm.acme.test/clients/:id',
});

const found = (address: string, idForm: IdForm = 'full') => {
  const record = findRecord(address, { rules: [rule('old')], idForm });
  if (!record) throw new Error(`No record: ${address}`);
  return record;
};

/** As a create leaves it: in the directory, its record tied to it. */
async function make(address: string, idForm: IdForm, inLinkApp = 'a'): Promise<void> {
  const { companyId, from } = found(address, idForm);
  await directoryOf([company(companyId, 'Acme', { linkApp: inLinkApp })]);
  await keepRecordLink(inLinkApp, companyId, from);
}

const clickOn = async (address: string) => menuSubject(await recogniseAddress(address));

beforeEach(async () => {
  const database = await openForWriting();
  await Promise.all([database.clear('recordLinks'), database.clear('companies')]);
  await linkAppsItem.write([linkAppOf('a'), linkAppOf('b')]);
  await siteRulesItem.write([rule('old')]);
});

/** What can happen between two creates of one record. */
const ways: [string, string, () => Promise<unknown>][] = [
  ['nothing', hubSpot, () => make(hubSpot, 'full')],
  [
    'the form of ids became the bare one',
    hubSpot,
    async () => {
      await make(hubSpot, 'full');
      await idFormItem.write('bare');
    },
  ],
  ['the form of ids became the full one again', hubSpot, () => make(hubSpot, 'bare')],
  [
    'a colleague made it with the other form',
    attio,
    () => directoryOf([company(found(attio, 'bare').companyId, 'Acme')]),
  ],
  [
    'a colleague made it with this form',
    attio,
    async () => {
      await directoryOf([company(found(attio, 'full').companyId, 'Acme')]);
      await idFormItem.write('bare');
    },
  ],
  [
    'its site’s rule got another prefix',
    own,
    async () => {
      await make(own, 'full');
      await siteRulesItem.write([rule('new')]);
      await followRules();
    },
  ],
  [
    'its account was given to another Link APP',
    hubSpot,
    async () => {
      await make(hubSpot, 'full');
      await bindTenant({ tenant: tenantKey(found(hubSpot).from), linkApp: 'b' });
    },
  ],
  [
    'it was said to be a Company of another Link APP than its account’s',
    hubSpot,
    async () => {
      await bindTenant({ tenant: tenantKey(found(hubSpot).from), linkApp: 'a' });
      await directoryOf([company('OLD1', 'Acme', { linkApp: 'b' })]);
      await keepRecordLink('b', 'OLD1', found(hubSpot).from);
    },
  ],
  [
    'it was tied to a Company that is not known here',
    hubSpot,
    async () => {
      await keepRecordLink('a', 'ACME', found(hubSpot).from);
    },
  ],
  [
    'its Company is no longer in Conduit',
    hubSpot,
    async () => {
      await directoryOf([company('HS12C5', 'Acme', { unseenSince: 1, notFoundAt: 2 })]);
    },
  ],
];

describe('a record that has its Company is known to have it, where between two creates', () => {
  test.each(ways)('%s', async (_, address, happens) => {
    await happens();
    const subject = await clickOn(address);
    expect(subject.company).not.toBeNull();
    expect(subject.company?.linkApp).toBe(subject.linkApp?.id);
  });
});

test('of any record, in any form of ids made and in any clicked, one Company is found', async () => {
  const addresses = oneof(...systems.map((system) => knownAddresses(system)));
  const form = constantFrom(...idForms);
  await assert(
    asyncProperty(addresses, form, form, async ({ address }, before, after) => {
      await (await openForWriting()).clear('recordLinks');
      await make(address, before);
      await idFormItem.write(after);
      const { company: known } = await clickOn(address);
      expect(known?.key).toBe(companyKey(found(address, before).companyId));
    }),
    { numRuns: 60 },
  );
});

test('a Company that nobody has told of here is asked about where its record is tied to it', async () => {
  const { from, companyId } = found(hubSpot);
  await keepRecordLink('a', 'ACME', from);
  const wanted = { id: companyId, name: 'Acme', pageEnabled: true };
  expect(await likelyMatches('a', wanted, from)).toMatchObject({
    companies: [{ id: 'ACME', name: null }],
  });
});

test('a Company with the bare id of a record is asked about, and never taken for its own', async () => {
  await directoryOf([company('5', 'Another client')]);
  expect((await clickOn(hubSpot)).company).toBeNull();
  const { from, companyId } = found(hubSpot);
  const wanted = { id: companyId, name: 'Acme', pageEnabled: true };
  expect(await likelyMatches('a', wanted, from)).toMatchObject({ companies: [{ key: '5' }] });
});

test('only the Link APP that nobody has to choose is told of before its Companies are looked up', async () => {
  const onSettled = vi.fn();
  await tenantsItem.write({});
  await menuSubject(recogniseAddress(hubSpot), onSettled);
  expect(onSettled).not.toHaveBeenCalled();
  await bindTenant({ tenant: tenantKey(found(hubSpot).from), linkApp: 'b' });
  await menuSubject(recogniseAddress(hubSpot), onSettled);
  expect(onSettled.mock.calls).toEqual([['b']]);
});
