import { beforeEach, expect, test, vi } from 'vitest';
import { createTools } from '../../../utils/background/create-tools.ts';
import { askedBy, finishCreate } from '../../../utils/background/finish-create.ts';
import { importing } from '../../../utils/background/import-rows.ts';
import { finishForgetting } from '../../../utils/background/link-apps.ts';
import { recordLinking } from '../../../utils/background/link-record.ts';
import { followChangedRules, followRules } from '../../../utils/background/renew-record-links.ts';
import type { SiteRule } from '../../../utils/capture/site-rule.ts';
import { Directory } from '../../../utils/companies/directory.ts';
import { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import type { KnownCompany } from '../../../utils/companies/known-company.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import type { RecordLink, RecordReference } from '../../../utils/companies/record-link.ts';
import { followedRulesItem, forgettingItem, linkAppsItem } from '../../../utils/storage.ts';
import { siteRulesItem } from '../../../utils/stored-options.ts';

const { importRows } = importing;

vi.mock('../../../utils/background/link-api-of.ts', () => ({
  linkApiOf: async () => ({ ok: true, value: {} }),
}));

const recordLink: RecordLink = {
  ...{ linkApp: 'a', key: 'ACME', record: 'UROLDXR5', system: 'site', kind: 'record' },
  ...{ tenant: 'old', address: 'https://crm.acme.test/clients/5' },
};
const rule = (prefix: string): SiteRule => ({
  ...{ id: '1', prefix, idPlace: { at: 'pattern' }, nameSelector: null },
  pattern: 'https://crm.acme.test/clients/:id',
});
const put = async (other: RecordLink) => await (await openForWriting()).put('recordLinks', other);
/** The Companies that a create of a record would tell of before it is journaled. */
async function unseenOf(from: RecordReference): Promise<KnownCompany[]> {
  const body = { id: 'OTHER', name: 'Quite another', pageEnabled: true };
  const nothing = { companies: [], unsettled: [] };
  const creation = { linkApp: 'a', body, from, gestureAt: 1 };
  const tools = await createTools(creation, nothing, async () => true);
  if (!tools.ok) throw new Error(tools.error.kind);
  return (await tools.value.whileRuled(from, tools.value.findUnseen))?.companies ?? [];
}
const recordLinks = async () => new DirectoryReader(await openForWriting()).recordLinks('a');

const company = (id: string) => ({ id, name: null, createdAt: null, linkPage: null });

beforeEach(async () => {
  const database = await openForWriting();
  await Promise.all([database.clear('recordLinks'), database.clear('companies')]);
  await database.put('recordLinks', recordLink);
  await linkAppsItem.write([
    { ...{ id: 'a', label: 'a', colour: 'blue', tokenEnd: '1234', addedAt: 1 } },
  ]);
});

test('a record of a changed rule stays tied, under its new id', async () => {
  await siteRulesItem.write([rule('new')]);
  await followRules();
  expect(await recordLinks()).toEqual([{ ...recordLink, record: 'URNEWXR5', tenant: 'new' }]);
});

test('two rules that change places keep the ties of both', async () => {
  const other = { ...recordLink, key: 'OTHER', record: 'URNEWXR5', tenant: 'new' };
  const swapped = { ...other, address: 'https://old.acme.test/clients/5' };
  await put(swapped);
  await new Directory(await openForWriting()).keep('a', company('OTHER'), { fetchedAt: 1 });
  const pattern = 'https://old.acme.test/clients/:id';
  await siteRulesItem.write([rule('new'), { ...rule('old'), id: '2', pattern }]);
  await followRules();
  expect(await recordLinks()).toEqual(
    [
      { ...recordLink, record: 'URNEWXR5', tenant: 'new' },
      { ...swapped, record: 'UROLDXR5', tenant: 'old' },
    ].toSorted((one, two) => (one.record < two.record ? -1 : 1)),
  );
});

test('a slip that makes one record of three loses none of their links, and its correction restores all', async () => {
  await (await openForWriting()).clear('recordLinks');
  const asked = (part: Partial<SiteRule>): SiteRule => ({
    ...rule('old'),
    pattern: 'https://crm.acme.test/client',
    idPlace: { at: 'query', parameter: 'id' },
    ...part,
  });
  const links = ['1', '2', '3'].map((id) => ({
    ...{ ...recordLink, record: `UROLDXR${id}`, key: `ACME${id}` },
    address: `https://crm.acme.test/client?debug=7&id=${id}`,
  }));
  const directory = new Directory(await openForWriting());
  for (const link of links) {
    await put(link);
    await directory.keep('a', company(link.key), { fetchedAt: 1 });
  }
  const slips: Partial<SiteRule>[] = [
    { idPlace: { at: 'query', parameter: 'debug' } },
    { prefix: 'new', idPlace: { at: 'query', parameter: 'debug' } },
    { pattern: 'https://crm.acme.test/:id', idPlace: { at: 'pattern' } },
    { pattern: 'https://crm.acme.test/other' },
  ];
  for (const slip of slips) {
    await siteRulesItem.write([asked(slip)]);
    await followRules();
    expect((await recordLinks()).map(({ key }) => key).toSorted()).toEqual([
      'ACME1',
      'ACME2',
      'ACME3',
    ]);
  }
  await siteRulesItem.write([asked({})]);
  await followRules();
  expect(await recordLinks()).toEqual(links);
});

test('a tie is moved whole or not at all', async () => {
  await siteRulesItem.write([rule('new')]);
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  await expect(followRules()).rejects.toThrow(DOMException);
  full.mockRestore();
  expect(await recordLinks()).toEqual([recordLink]);
});

test('so does the record of a create that is not settled', async () => {
  const { key: _, linkApp, ...from } = { ...recordLink, record: 'UROLDXR7' };
  const address = 'https://crm.acme.test/clients/7';
  const body = { id: 'UROLDXR7', name: 'Acme', pageEnabled: true };
  const place = { linkApp, key: body.id, from: { ...from, address } };
  const database = await openForWriting();
  await database.put('journal', { ...place, body, sentAt: 1, state: 'open' });
  await siteRulesItem.write([rule('new')]);
  await followRules();
  const now = { ...from, address, record: 'URNEWXR7', tenant: 'new' };
  expect(await database.get('journal', ['a', body.id])).toMatchObject({ from: now });
  await database.clear('journal');
});

test('a create whose rule changes while it is on its way links its record as that is known by then', async () => {
  const { key: _, linkApp, ...from } = { ...recordLink, record: 'UROLDXR7' };
  const given = { ...from, address: 'https://crm.acme.test/clients/7' };
  const body = { id: 'UROLDXR7', name: 'Acme', pageEnabled: true };
  const database = await openForWriting();
  const entry = { linkApp, key: body.id, body, from: given, sentAt: 1, state: 'open' } as const;
  await database.put('journal', entry);
  await siteRulesItem.write([rule('new')]);
  await followRules();
  const outcome = { kind: 'created', company: company(body.id) } as const;
  await finishCreate(askedBy(entry), entry, outcome, { copy: null, open: null });
  expect(await recordLinks()).toMatchObject([
    { record: 'URNEWXR5' },
    { record: 'URNEWXR7', key: body.id },
  ]);
  await database.clear('journal');
});

test('what was begun with the rules of before is written with those of now', async () => {
  const { key: _, linkApp, ...from } = { ...recordLink, record: 'UROLDXR7' };
  const address = 'https://crm.acme.test/clients/7';
  await siteRulesItem.write([rule('new')]);
  await followRules();
  await recordLinking.linkRecord({ linkApp, id: 'ACME', from: { ...from, address } });
  expect(await recordLinks()).toMatchObject([
    { record: 'URNEWXR5' },
    { record: 'URNEWXR7', key: 'ACME', address },
  ]);
  await (await openForWriting()).put('companies', {
    ...company('ACME'),
    linkApp,
    key: 'ACME',
  } as never);
  expect(await unseenOf({ ...from, address })).toMatchObject([{ key: 'ACME' }]);
});

test.each(['old', 'new', 'another'])(
  'a rule that nobody has followed yet hides no link from a create whose page knew the rule “%s”',
  async (prefix) => {
    await (await openForWriting()).put('companies', {
      ...company('ACME'),
      linkApp: 'a',
      key: 'ACME',
    } as never);
    const { key: _, linkApp: __, ...from } = recordLink;
    await siteRulesItem.write([rule('new')]);
    expect(await unseenOf({ ...from, record: `UR${prefix.toUpperCase()}XR5` })).toMatchObject([
      { key: 'ACME' },
    ]);
  },
);

test('nor from who says that its record is another Company, or none', async () => {
  const { key: _, linkApp, ...from } = { ...recordLink, record: 'URNEWXR5' };
  await siteRulesItem.write([rule('new')]);
  await recordLinking.linkRecord({ linkApp, id: 'OTHER', from });
  expect(await recordLinks()).toMatchObject([{ record: 'URNEWXR5', key: 'OTHER' }]);
  await siteRulesItem.write([rule('newest')]);
  await recordLinking.unlinkRecord({ linkApp, record: 'URNEWESTXR5' });
  expect(await recordLinks()).toEqual([]);
});

test('nor from an import', async () => {
  const { linkApp, ...given } = { ...recordLink, key: 'OTHER' };
  await siteRulesItem.write([rule('new')]);
  const chunk = { linkApp, companies: [], recordLinks: [given], notes: [], replace: true };
  expect(await importRows(chunk)).toMatchObject({ ok: true });
  expect(await recordLinks()).toMatchObject([{ record: 'URNEWXR5', key: 'OTHER' }]);
});

test('nor does it take the place of another record’s link', async () => {
  const { key: _, linkApp, ...from } = { ...recordLink, record: 'UROLDXR7' };
  const given = { ...from, address: 'https://crm.acme.test/clients/5?copy' };
  const body = { id: 'UROLDXR7', name: 'Acme', pageEnabled: true };
  const database = await openForWriting();
  const entry = { linkApp, key: body.id, body, from: given, sentAt: 1, state: 'open' } as const;
  await database.put('journal', entry);
  await siteRulesItem.write([rule('new')]);
  await followRules();
  const outcome = { kind: 'created', company: company(body.id) } as const;
  await finishCreate(askedBy(entry), entry, outcome, { copy: null, open: null });
  expect(await recordLinks()).toMatchObject([
    { record: 'URNEWXR5', key: 'ACME' },
    { record: 'UROLDXR7', key: body.id },
  ]);
  await database.clear('journal');
});

test('what is said of a record that a slip takes for another keeps that one’s create from nothing', async () => {
  const { key: _, linkApp, ...from } = recordLink;
  const given = { ...from, record: 'UROLDXR7', address: 'https://crm.acme.test/clients/7' };
  const body = { id: 'T7', name: 'Acme', pageEnabled: true };
  const database = await openForWriting();
  await Promise.all([database.clear('recordLinks'), database.clear('journal')]);
  const sent = { linkApp, key: body.id, body, from: given, met: given.record, sentAt: 1 } as const;
  await database.put('journal', { ...sent, state: 'open' });
  await siteRulesItem.write([{ ...rule('old'), pattern: 'https://crm.acme.test/:id/*' }]);
  await followRules();
  await recordLinking.linkRecord({ linkApp, id: 'OTHER', from });
  const entry = await database.get('journal', [linkApp, body.id]);
  expect(entry?.from?.record).toBe('UROLDXRCLIENTS');
  if (!entry) return;
  const outcome = { kind: 'created', company: company(body.id) } as const;
  await finishCreate(askedBy(entry), entry, outcome, { copy: null, open: null });
  await siteRulesItem.write([rule('old')]);
  await followRules();
  expect(await recordLinks()).toMatchObject([
    { record: 'UROLDXR5', key: 'OTHER' },
    { record: 'UROLDXR7', key: body.id },
  ]);
  await database.clear('journal');
});

test('a record that no rule leads to by a slip is linked beside the one that has its place', async () => {
  await (await openForWriting()).clear('recordLinks');
  const { key: _, linkApp, ...from } = recordLink;
  const address = 'https://crm.acme.test/clients/7/5';
  await siteRulesItem.write([{ ...rule('old'), pattern: 'https://crm.acme.test/clients/7/:id' }]);
  await followRules();
  await recordLinking.linkRecord({ linkApp, id: 'OTHER', from: { ...from, address } });
  await recordLinking.linkRecord({ linkApp, id: 'ACME', from });
  await siteRulesItem.write([rule('old')]);
  await followRules();
  expect(await recordLinks()).toMatchObject([
    { record: 'UROLDXR5', key: 'ACME' },
    { displacedFrom: 'UROLDXR5', key: 'OTHER' },
  ]);
});

test('nothing changes with a rule that is the same, or gone', async () => {
  await siteRulesItem.write([rule('old')]);
  await followRules();
  await siteRulesItem.write([]);
  await followRules();
  expect(await recordLinks()).toEqual([recordLink]);
});

test('what a colleague tied by a rule of their own is tied by the rule of here, once it is imported', async () => {
  await (await openForWriting()).clear('recordLinks');
  await siteRulesItem.write([rule('new')]);
  const { linkApp, ...given } = recordLink;
  const chunk = { linkApp, companies: [], recordLinks: [given], notes: [], replace: false };
  expect(await importRows(chunk)).toEqual({ ok: true, value: { written: 1 } });
  expect(await recordLinks()).toEqual([{ ...recordLink, record: 'URNEWXR5', tenant: 'new' }]);
  expect(await importRows(chunk)).toEqual({ ok: true, value: { written: 0 } });
});

test('a Link APP that is removed meanwhile does not keep the others from being followed', async () => {
  const [only] = await linkAppsItem.read();
  if (!only) throw new Error('no Link APP');
  await linkAppsItem.write([{ ...only, id: 'removed' }, only]);
  await new Directory(await openForWriting()).end('removed', { endedAt: 1 });
  await siteRulesItem.write([rule('new')]);
  await followRules();
  expect(await recordLinks()).toMatchObject([{ record: 'URNEWXR5' }]);
});

test('what goes to another Link APP follows the rules that were followed on its way', async () => {
  const [only] = await linkAppsItem.read();
  if (!only) throw new Error('no Link APP');
  await linkAppsItem.write([{ ...only, id: 'b' }]);
  await siteRulesItem.write([rule('new')]);
  await followRules();
  await forgettingItem.write([{ linkApp: 'a', replacedBy: 'b', movesTo: 'b' }]);
  await finishForgetting();
  const moved = await new DirectoryReader(await openForWriting()).recordLinks('b');
  expect(moved).toMatchObject([{ record: 'URNEWXR5', key: 'ACME' }]);
  const database = await openForWriting();
  await Promise.all([database.clear('ended'), database.clear('recordLinks')]);
});

test('a rule whose worker died before it was followed is followed by the next one', async () => {
  await followChangedRules();
  await siteRulesItem.write([rule('new')]);
  await followChangedRules();
  expect(await recordLinks()).toMatchObject([{ record: 'URNEWXR5' }]);
});

test('so is one that was put back after the worker died in the middle', async () => {
  await siteRulesItem.write([rule('old')]);
  await followRules();
  await siteRulesItem.write([rule('new')]);
  const { write } = followedRulesItem;
  const dying = vi.spyOn(followedRulesItem, 'write').mockImplementation(async (rules) => {
    if (rules.includes('new')) throw new DOMException('Dead', 'AbortError');
    await write(rules);
  });
  await expect(followRules()).rejects.toThrow();
  dying.mockRestore();
  await siteRulesItem.write([rule('old')]);
  await followChangedRules();
  expect(await recordLinks()).toMatchObject([{ record: 'UROLDXR5' }]);
});

test('of two changes one after the other the links follow the last', async () => {
  await siteRulesItem.write([rule('other')]);
  const { moveRecordLinks } = Directory.prototype;
  const slow = vi
    .spyOn(Directory.prototype, 'moveRecordLinks')
    .mockImplementationOnce(async function (this: Directory, ...of) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return moveRecordLinks.apply(this, of);
    });
  const first = followRules();
  await expect.poll(() => slow.mock.calls.length).toBe(1);
  await siteRulesItem.write([rule('new')]);
  await Promise.all([first, followRules()]);
  expect(await recordLinks()).toMatchObject([{ record: 'URNEWXR5' }]);
});
