import { beforeEach, expect, test, vi } from 'vitest';
import { createTools } from '../../../utils/background/create-tools.ts';
import { askedBy, finishCreate } from '../../../utils/background/finish-create.ts';
import { importing } from '../../../utils/background/import-rows.ts';
import { finishForgetting } from '../../../utils/background/link-apps.ts';
import { recordLinking } from '../../../utils/background/link-record.ts';
import { followChangedRules, followRules } from '../../../utils/background/renew-record-links.ts';
import type { SiteRule } from '../../../utils/capture/site-rule.ts';
import type { DirectoryDatabase } from '../../../utils/companies/database.ts';
import { Directory } from '../../../utils/companies/directory.ts';
import { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import type { KnownCompany } from '../../../utils/companies/known-company.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import type { RecordLink, RecordReference } from '../../../utils/companies/record-link.ts';
import type { JournalEntry } from '../../../utils/creating/journal-entry.ts';
import { followedRulesItem, forgettingItem, linkAppsItem } from '../../../utils/storage.ts';
import { siteRulesItem } from '../../../utils/stored-options.ts';
import { linkAppOf } from '../examples.ts';
import { fillStore } from '../full-disk.ts';

const { importRows } = importing;

vi.mock('../../../utils/background/link-api-of.ts', () => ({
  linkApiOf: async () => ({ ok: true, value: {} }),
}));

/** A record of that site, as the rule `old` has it. */
const recordOf = (id: string): RecordReference => ({
  ...{ record: `UROLDXR${id}`, system: 'site', kind: 'record', tenant: 'old' },
  address: `https://crm.acme.test/clients/${id}`,
});
const recordLink: RecordLink = { linkApp: 'a', key: 'ACME', ...recordOf('5') };
const rule = (prefix: string): SiteRule => ({
  ...{ id: '1', prefix, idPlace: { at: 'pattern' }, nameSelector: null },
  pattern: 'https://crm.acme.test/clients/:id',
});
/** The rules are changed, and followed. */
async function follow(...rules: SiteRule[]): Promise<void> {
  await siteRulesItem.write(rules);
  await followRules();
}
let database: DirectoryDatabase;
/** The Companies that a create of a record would tell of before it is journaled. */
async function unseenOf(from: RecordReference): Promise<KnownCompany[]> {
  const body = { id: 'OTHER', name: 'Quite another', pageEnabled: true };
  const nothing = { companies: [], unsettled: [] };
  const creation = { linkApp: 'a', body, from, gestureAt: 1 };
  const tools = await createTools(creation, nothing, async () => true);
  if (!tools.ok) throw new Error(tools.error.kind);
  return (await tools.value.whileRuled(from, tools.value.findUnseen))?.companies ?? [];
}
const recordLinks = (linkApp = 'a') => new DirectoryReader(database).recordLinks(linkApp);

const company = (id: string) => ({ id, name: null, createdAt: null, linkPage: null });
const known = (key: string) => new Directory(database).keep('a', company(key), { fetchedAt: 1 });
/** A create of a record that is not settled. */
async function sent(
  from: RecordReference,
  id = from.record,
  part: Partial<JournalEntry> = {},
): Promise<JournalEntry> {
  const body = { id, name: 'Acme', pageEnabled: true };
  const entry = { linkApp: 'a', key: id, body, from, sentAt: 1, state: 'open', ...part } as const;
  await database.put('journal', entry);
  return entry;
}
const finish = (entry: JournalEntry) => {
  const outcome = { kind: 'created', company: company(entry.key) } as const;
  return finishCreate(askedBy(entry), entry, outcome, { copy: null, open: null });
};

beforeEach(async () => {
  database = await openForWriting();
  const stores = ['recordLinks', 'companies', 'journal', 'ended'] as const;
  await Promise.all(stores.map((store) => database.clear(store)));
  await database.put('recordLinks', recordLink);
  await linkAppsItem.write([linkAppOf('a')]);
});

test('a record of a changed rule stays tied, under its new id', async () => {
  await follow(rule('new'));
  expect(await recordLinks()).toEqual([{ ...recordLink, record: 'URNEWXR5', tenant: 'new' }]);
});

test('two rules that change places keep the ties of both', async () => {
  const other = { ...recordLink, key: 'OTHER', record: 'URNEWXR5', tenant: 'new' };
  const swapped = { ...other, address: 'https://old.acme.test/clients/5' };
  await database.put('recordLinks', swapped);
  await known('OTHER');
  const pattern = 'https://old.acme.test/clients/:id';
  await follow(rule('new'), { ...rule('old'), id: '2', pattern });
  expect(await recordLinks()).toEqual(
    [
      { ...recordLink, record: 'URNEWXR5', tenant: 'new' },
      { ...swapped, record: 'UROLDXR5', tenant: 'old' },
    ].toSorted((one, two) => (one.record < two.record ? -1 : 1)),
  );
});

test('a slip that makes one record of three loses none of their links, and its correction restores all', async () => {
  await database.clear('recordLinks');
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
  for (const link of links) {
    await database.put('recordLinks', link);
    await known(link.key);
  }
  const slips: Partial<SiteRule>[] = [
    { idPlace: { at: 'query', parameter: 'debug' } },
    { prefix: 'new', idPlace: { at: 'query', parameter: 'debug' } },
    { pattern: 'https://crm.acme.test/:id', idPlace: { at: 'pattern' } },
    { pattern: 'https://crm.acme.test/other' },
  ];
  for (const slip of slips) {
    await follow(asked(slip));
    expect((await recordLinks()).map(({ key }) => key).toSorted()).toEqual([
      'ACME1',
      'ACME2',
      'ACME3',
    ]);
  }
  await follow(asked({}));
  expect(await recordLinks()).toEqual(links);
});

test('a tie is moved whole or not at all', async () => {
  await siteRulesItem.write([rule('new')]);
  const full = fillStore('recordLinks');
  await expect(followRules()).rejects.toThrow(DOMException);
  full.mockRestore();
  expect(await recordLinks()).toEqual([recordLink]);
});

test('so does the record of a create that is not settled', async () => {
  const { linkApp, key } = await sent(recordOf('7'));
  await follow(rule('new'));
  const now = { ...recordOf('7'), record: 'URNEWXR7', tenant: 'new' };
  expect(await database.get('journal', [linkApp, key])).toMatchObject({ from: now });
});

test('a create whose rule changes while it is on its way links its record as that is known by then', async () => {
  const entry = await sent(recordOf('7'));
  await follow(rule('new'));
  await finish(entry);
  expect(await recordLinks()).toMatchObject([
    { record: 'URNEWXR5' },
    { record: 'URNEWXR7', key: entry.key },
  ]);
});

test('what was begun with the rules of before is written with those of now', async () => {
  const from = recordOf('7');
  await follow(rule('new'));
  await recordLinking.linkRecord({ linkApp: 'a', id: 'ACME', from });
  expect(await recordLinks()).toMatchObject([
    { record: 'URNEWXR5' },
    { record: 'URNEWXR7', key: 'ACME', address: from.address },
  ]);
  await known('ACME');
  expect(await unseenOf(from)).toMatchObject([{ key: 'ACME' }]);
});

test.each(['old', 'new', 'another'])(
  'a rule that nobody has followed yet hides no link from a create whose page knew the rule “%s”',
  async (prefix) => {
    await known('ACME');
    await siteRulesItem.write([rule('new')]);
    const from = { ...recordOf('5'), record: `UR${prefix.toUpperCase()}XR5` };
    expect(await unseenOf(from)).toMatchObject([{ key: 'ACME' }]);
  },
);

test('nor from who says that its record is another Company, or none', async () => {
  const linkApp = 'a';
  const from = { ...recordOf('5'), record: 'URNEWXR5' };
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
  const entry = await sent({ ...recordOf('7'), address: 'https://crm.acme.test/clients/5?copy' });
  await follow(rule('new'));
  await finish(entry);
  expect(await recordLinks()).toMatchObject([
    { record: 'URNEWXR5', key: 'ACME' },
    { record: 'UROLDXR7', key: entry.key },
  ]);
});

test('what is said of a record that a slip takes for another keeps that one’s create from nothing', async () => {
  await database.clear('recordLinks');
  const { linkApp, key } = await sent(recordOf('7'), 'T7', { met: 'UROLDXR7' });
  await follow({ ...rule('old'), pattern: 'https://crm.acme.test/:id/*' });
  await recordLinking.linkRecord({ linkApp, id: 'OTHER', from: recordOf('5') });
  const entry = await database.get('journal', [linkApp, key]);
  expect(entry?.from?.record).toBe('UROLDXRCLIENTS');
  if (!entry) return;
  await finish(entry);
  await follow(rule('old'));
  expect(await recordLinks()).toMatchObject([
    { record: 'UROLDXR5', key: 'OTHER' },
    { record: 'UROLDXR7', key },
  ]);
});

test('a record that no rule leads to by a slip is linked beside the one that has its place', async () => {
  await database.clear('recordLinks');
  const linkApp = 'a';
  const from = recordOf('5');
  const address = 'https://crm.acme.test/clients/7/5';
  await follow({ ...rule('old'), pattern: 'https://crm.acme.test/clients/7/:id' });
  await recordLinking.linkRecord({ linkApp, id: 'OTHER', from: { ...from, address } });
  await recordLinking.linkRecord({ linkApp, id: 'ACME', from });
  await follow(rule('old'));
  expect(await recordLinks()).toMatchObject([
    { record: 'UROLDXR5', key: 'ACME' },
    { displacedFrom: 'UROLDXR5', key: 'OTHER' },
  ]);
});

test('nothing changes with a rule that is the same, or gone', async () => {
  await follow(rule('old'));
  await follow();
  expect(await recordLinks()).toEqual([recordLink]);
});

test('what a colleague tied by a rule of their own is tied by the rule of here, once it is imported', async () => {
  await database.clear('recordLinks');
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
  await new Directory(database).end('removed', { endedAt: 1 });
  await follow(rule('new'));
  expect(await recordLinks()).toMatchObject([{ record: 'URNEWXR5' }]);
});

test('what goes to another Link APP follows the rules that were followed on its way', async () => {
  const [only] = await linkAppsItem.read();
  if (!only) throw new Error('no Link APP');
  await linkAppsItem.write([{ ...only, id: 'b' }]);
  await follow(rule('new'));
  await forgettingItem.write([{ linkApp: 'a', replacedBy: 'b', movesTo: 'b' }]);
  await finishForgetting();
  expect(await recordLinks('b')).toMatchObject([{ record: 'URNEWXR5', key: 'ACME' }]);
});

test('a rule whose worker died before it was followed is followed by the next one', async () => {
  await followChangedRules();
  await siteRulesItem.write([rule('new')]);
  await followChangedRules();
  expect(await recordLinks()).toMatchObject([{ record: 'URNEWXR5' }]);
});

test('so is one that was put back after the worker died in the middle', async () => {
  await follow(rule('old'));
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
