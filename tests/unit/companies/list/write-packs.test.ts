import { IDBFactory } from 'fake-indexeddb';
import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { importing } from '../../../../utils/background/import-rows.ts';
import { fingerprintOf } from '../../../../utils/companies/company-row.ts';
import type { DirectoryDatabase } from '../../../../utils/companies/database.ts';
import { Directory } from '../../../../utils/companies/directory.ts';
import { DirectoryReader, ofLinkApp } from '../../../../utils/companies/directory-reader.ts';
import { toEntry } from '../../../../utils/companies/list/list-entry.ts';
import { entriesOf, type ListEntry } from '../../../../utils/companies/list/list-pack.ts';
import { readAllEntries } from '../../../../utils/companies/list/read-entries.ts';
import { isToPack, packAll } from '../../../../utils/companies/list/write-packs.ts';
import { ListSync } from '../../../../utils/companies/list-sync.ts';
import { openForWriting } from '../../../../utils/companies/open-for-writing.ts';
import type { Company } from '../../../../utils/link-api/company.ts';
import { row, source } from './rows.ts';

const { hand } = vi.hoisted(() => ({ hand: { stores: vi.fn() } }));
vi.mock('../../../../utils/background/stores.ts', () => ({ openStores: hand.stores }));
vi.mock('../../../../utils/companies/list/list-pack.ts', async (original) => ({
  ...(await original<object>()),
  mostInPack: 3,
}));

let database: DirectoryDatabase;

async function open(): Promise<void> {
  database = await openForWriting();
  const stores = { database, directory: new Directory(database), reader: undefined };
  hand.stores.mockResolvedValue(stores);
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  await open();
});

const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);

/** What a list reads. */
async function listed(linkApp: string): Promise<ListEntry[]> {
  const all: ListEntry[] = [];
  for await (const entries of readAllEntries(new DirectoryReader(database), linkApp)) {
    for (const { fingerprint: _, ...entry } of entries as (ListEntry & { fingerprint?: number })[])
      all.push(entry);
  }
  return all.sort(byKey);
}

/** What it should read, by the rows and notes alone. */
async function wanted(linkApp: string): Promise<ListEntry[]> {
  const reader = new DirectoryReader(database);
  const notes = new Map((await reader.notes(linkApp)).map((own) => [own.key, own]));
  const rows = await database.getAll('companies', ofLinkApp(linkApp));
  return rows.map((one) => toEntry(one, notes.get(one.key))).sort(byKey);
}

/** A fingerprint that holds is that of its row. */
async function expectFingerprints(linkApp: string): Promise<void> {
  const { packs, unpacked } = await new DirectoryReader(database).packs(linkApp);
  for (const { key, fingerprint } of packs.flatMap(entriesOf)) {
    if (unpacked.includes(key) || fingerprint === 0) continue;
    const one = await database.get('companies', [linkApp, key]);
    expect(one && fingerprintOf(one)).toBe(fingerprint);
    expect(one).not.toHaveProperty('unseenSince');
    expect(one).not.toHaveProperty('notFoundAt');
  }
}

/** Few ids, so that they meet; one is empty, and one is not spelled as its key. */
const ids = ['', 'A', 'b', 'C', 'D', 'E_1', 'F', 'G', 'Ж'];

const company = (id: string, turn: number): Company => ({
  id,
  name: turn % 4 === 0 ? null : `Name ${turn % 3}`,
  createdAt: '2026-03-15T12:34:56Z',
  linkPage: { url: null, enabled: turn % 2 === 0 },
  ...(turn % 5 === 0 && { connections: [source('Shopify', turn % 2)] }),
});

/** Everything that writes what a list shows. `turn`: counts the writes, and so is their time. */
const writes = {
  keep: (id: string, turn: number) =>
    new Directory(database).keep('a', company(id, turn), { fetchedAt: turn, touchedAt: turn }),
  notFound: (id: string, turn: number) => new Directory(database).noteNotFound('a', id, turn),
  copied: (id: string, turn: number) =>
    new Directory(database).addToHistories('a', [id.toUpperCase()], {
      ...{ kind: 'linkCopied', at: turn },
    }),
  notes: (id: string, turn: number) =>
    new Directory(database).writeNotes({
      ...{ linkApp: 'a', key: id.toUpperCase(), tags: turn % 2 ? ['vip'] : [], note: '' },
    }),
  tag: (_id: string, turn: number) =>
    new Directory(database).tag('a', ['A', 'B', 'F'], 'tag', turn % 2 === 0),
  async sync(id: string, turn: number) {
    const sync = await ListSync.begin(database, 'a', turn, () => undefined);
    const companies = ids.filter((one) => one !== id).map((one) => company(one, turn % 2));
    const page = { companies, broken: 0, brokenIds: [], total: null, next: null };
    await sync.addPage(page, new AbortController().signal);
    await sync.finish();
  },
  import: (id: string, turn: number) =>
    importing.importRows({
      linkApp: 'a',
      companies: [{ ...company(id, turn), fetchedAt: turn, pageEnabled: true, connections: [] }],
      recordLinks: [],
      notes: [{ key: id.toUpperCase(), tags: ['imported'], note: `${turn}` }],
      // Else the history alone would mark it.
      histories:
        turn % 3 ? [] : [{ key: id.toUpperCase(), events: [{ kind: 'linkCopied', at: turn }] }],
      replace: true,
    }),
  pack: () => packAll(database, 'a'),
  /** The worker dies while it packs, and another one begins. */
  async packAndDie(_id: string, turn: number) {
    const packing = packAll(database, 'a').catch(() => undefined);
    for (let step = 0; step < turn % 7; step += 1) await new Promise((go) => setImmediate(go));
    database.close();
    await packing;
    await open();
  },
};

test('after any writes the list reads what rows and notes have, packed or not', async () => {
  const kinds = Object.keys(writes) as (keyof typeof writes)[];
  const write = record({ kind: constantFrom(...kinds), id: constantFrom(...ids) });
  await assert(
    asyncProperty(array(write, { maxLength: 25 }), nat(3), async (steps, start) => {
      globalThis.indexedDB = new IDBFactory();
      await open();
      let turn = start;
      for (const { kind, id } of steps) {
        turn += 1;
        await writes[kind](id, turn);
        expect(await listed('a')).toEqual(await wanted('a'));
        await expectFingerprints('a');
      }
      await packAll(database, 'a');
      expect(await listed('a')).toEqual(await wanted('a'));
      expect(await database.count('unpacked')).toBe(0);
      database.close();
    }),
    { numRuns: 150 },
  );
});

test('a list that is not packed whole, or was written much since, is to be packed', async () => {
  const directory = new Directory(database);
  expect(await isToPack(database, 'a')).toBe(true);
  await database.put('companies', row('ACME', 'Acme'));
  await packAll(database, 'a');
  expect(await isToPack(database, 'a')).toBe(false);
  for (let number = 0; number < 100; number += 1)
    await directory.keep('a', company(`N${number}`, 1), { fetchedAt: number });
  expect(await isToPack(database, 'a')).toBe(true);
  await packAll(database, 'a');
  expect(await isToPack(database, 'a')).toBe(false);
});

test('no pack is too large, whatever comes into its middle', async () => {
  for (const id of ['A', 'Z']) await database.put('companies', row(id, id));
  await packAll(database, 'a');
  const sync = await ListSync.begin(database, 'a', 5, () => undefined);
  const companies = Array.from({ length: 20 }, (_, index) => company(`M${index}`, 1));
  const page = { companies, broken: 0, brokenIds: [], total: null, next: null };
  await sync.addPage(page, new AbortController().signal);
  await packAll(database, 'a');
  const { packs } = await new DirectoryReader(database).packs('a');
  expect(packs.flatMap(({ keys }) => keys)).toHaveLength(22);
  expect(Math.max(...packs.map(({ keys }) => keys.length))).toBeLessThanOrEqual(3);
});

test('nothing of an ended Link APP is left, and what it moved to is read whole', async () => {
  const directory = new Directory(database);
  await directory.keep('a', company('OLD', 1), { fetchedAt: 1 });
  await directory.keep('b', company('NEW', 1), { fetchedAt: 1 });
  await packAll(database, 'a');
  await packAll(database, 'b');
  await directory.keep('a', company('OLD', 2), { fetchedAt: 2 });
  await directory.end('a', { endedAt: 3, movesTo: 'b' });
  expect((await database.getAll('packs')).filter(({ linkApp }) => linkApp === 'a')).toEqual([]);
  expect(await database.count('unpacked')).toBe(0);
  expect((await listed('b')).map(({ key }) => key)).toEqual(['NEW', 'OLD']);
  await expect(packAll(database, 'a')).rejects.toThrow();
  await directory.forgetEverything([]);
  for (const store of ['packs', 'unpacked'] as const) expect(await database.count(store)).toBe(0);
});
