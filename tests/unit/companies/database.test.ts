import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { RunStore } from '../../../utils/bulk/run-store.ts';
import { databaseName, openForReading } from '../../../utils/companies/database.ts';
import { Directory } from '../../../utils/companies/directory.ts';
import { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import { readAllEntries } from '../../../utils/companies/list/read-entries.ts';
import { packAll } from '../../../utils/companies/list/write-packs.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';

const acme = {
  linkApp: 'agency',
  key: 'ACME',
  id: 'Acme',
  name: 'Acme Inc',
  createdAt: null,
  linkPage: null,
  readAt: 1,
  touchedAt: 2,
  likeName: 'acme',
};
const entry = {
  linkApp: 'agency',
  key: 'NEW',
  body: { id: 'NEW', name: null, pageEnabled: true },
  sentAt: 1,
  state: 'open',
};

/** As the first version made and filled it. */
const openFirstVersion = () =>
  new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      const { result } = request;
      const companies = result.createObjectStore('companies', { keyPath: ['linkApp', 'key'] });
      companies.createIndex('byLikeName', ['linkApp', 'likeName']);
      companies.createIndex('byTouch', ['linkApp', 'touchedAt']);
      companies.add(acme);
      result.createObjectStore('journal', { keyPath: ['linkApp', 'key'] }).add(entry);
      result.createObjectStore('lists', { keyPath: 'linkApp' });
    };
    request.onsuccess = () => resolve(request.result);
  });

/** As the second version added to it. */
const openSecondVersion = () =>
  openDB(databaseName, 2, {
    upgrade(database) {
      const recordLinks = database.createObjectStore('ties', { keyPath: ['linkApp', 'record'] });
      recordLinks.createIndex('byCompany', ['linkApp', 'key']);
    },
  });

/** As the third version added to it. */
const openThirdVersion = () =>
  openDB(databaseName, 3, {
    upgrade(database, _from, _to, transaction) {
      database.createObjectStore('annotations', { keyPath: ['linkApp', 'key'] });
      database.createObjectStore('pieces', { keyPath: ['linkApp', 'number'] });
      transaction.objectStore('companies').createIndex('byName', ['linkApp', 'sortName']);
    },
  });

/** As the fourth version added to it. */
const openFourthVersion = () =>
  openDB(databaseName, 4, {
    upgrade(_database, _from, _to, transaction) {
      transaction.objectStore('companies').createIndex('byCreation', ['linkApp', 'createdTime']);
    },
  });

/** As the fifth version added to it. */
const openFifthVersion = () =>
  openDB(databaseName, 5, {
    upgrade(database) {
      database.createObjectStore('ended', { keyPath: 'linkApp' });
    },
  });

async function openVersions(...versions: (() => Promise<{ close(): void }>)[]): Promise<void> {
  for (const open of versions) (await open()).close();
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test('the names of older rows are put in order', async () => {
  (await openFirstVersion()).close();
  const second = await openSecondVersion();
  const write = (key: string, name: string | null) =>
    second.put('companies', { ...acme, key, id: key, name });
  await Promise.all([write('1', 'Żabka'), write('2', '“Zara”'), write('3B', null)]);
  second.close();
  const database = await openForWriting();
  const names = await database.getAllFromIndex('companies', 'byName');
  expect(names.map(({ key }) => key)).toEqual(['3B', 'ACME', '1', '2']);
  expect(await database.getAll('notes')).toEqual([]);
});

test('older rows are put in the order in which they were made', async () => {
  (await openFirstVersion()).close();
  (await openSecondVersion()).close();
  const third = await openThirdVersion();
  const write = (key: string, createdAt: string | null) =>
    third.put('companies', { ...acme, key, id: key, createdAt, sortName: key });
  await write('LATE', '2026-03-15T12:00:00+02:00');
  await write('LATER', '2026-03-15T11:00:00Z');
  await write('EARLY', '2023-01-01T00:00:00Z');
  await write('UNREADABLE', 'yesterday');
  third.close();
  const reader = new DirectoryReader(await openForWriting());
  const newest = await reader.first('agency', 'newest', { count: 9, isWanted: () => true });
  expect(newest.map(({ key }) => key)).toEqual(['LATER', 'LATE', 'EARLY']);
  expect(await reader.count('agency')).toBe(5);
});

test('a directory of the first version is kept whole, an open create included', async () => {
  (await openFirstVersion()).close();
  const reading = openForReading();
  await expect(reading, 'a page leaves it').rejects.toMatchObject({ name: 'AbortError' });
  const reader = new DirectoryReader(await openForWriting());
  expect(await reader.recent('agency', 5)).toMatchObject([{ id: 'Acme', name: 'Acme Inc' }]);
  expect(await reader.journal('agency')).toEqual([entry]);
  expect(await reader.recordLinks('agency')).toEqual([]);
});

test('a directory of before Link APPs could end is kept whole, and takes what is written', async () => {
  await openVersions(openFirstVersion, openSecondVersion, openThirdVersion, openFourthVersion);
  const database = await openForWriting();
  expect(await database.getAll('ended')).toEqual([]);
  expect(await database.getAll('journal')).toEqual([entry]);
  await new Directory(database).keep('agency', { ...acme, id: 'B' }, { fetchedAt: 3 });
  expect(await new DirectoryReader(database).count('agency')).toBe(2);
});

test('record links, notes, list pages and names of the fifth version are kept under their new names', async () => {
  await openVersions(openFirstVersion, openSecondVersion, openThirdVersion, openFourthVersion);
  const fifth = await openFifthVersion();
  const link = { linkApp: 'agency', record: 'HS1C5', key: 'ACME', system: 'hubspot' };
  const notes = { linkApp: 'agency', key: 'ACME', tags: ['vip'], note: 'Ask Ann' };
  const page = { linkApp: 'agency', number: 0, keys: ['ACME'], next: 'https://next.test' };
  await fifth.put('ties', link);
  await fifth.put('annotations', notes);
  await fifth.put('pieces', page);
  const connected = { ...acme, key: 'B', id: 'B', sortName: 'b', connectionsReadAt: 7 };
  await fifth.put('companies', { ...connected, connections: [] });
  fifth.close();
  const database = await openForWriting();
  const reader = new DirectoryReader(database);
  expect(await reader.recordLinks('agency')).toEqual([link]);
  expect((await reader.linkedTo('agency', 'HS1C5'))?.id).toBe('Acme');
  expect(await database.getAllFromIndex('recordLinks', 'byCompany')).toEqual([link]);
  expect(await reader.notesOf('agency', 'ACME')).toEqual(notes);
  expect(await database.getAll('listPages')).toEqual([page]);
  expect(await reader.like('agency', 'acme')).toMatchObject([
    { id: 'Acme', fetchedAt: 1 },
    { id: 'B', fetchedAt: 1, connectionsFetchedAt: 7 },
  ]);
  const rows = await database.getAll('companies');
  for (const name of ['likeName', 'readAt', 'connectionsReadAt'])
    for (const row of rows) expect(row).not.toHaveProperty(name);
});

/** As the sixth version has it, of what the next step needs. */
const openSixthVersion = () =>
  openDB(databaseName, 6, {
    upgrade(database) {
      const companies = database.createObjectStore('companies', { keyPath: ['linkApp', 'key'] });
      companies.createIndex('byComparableName', ['linkApp', 'comparableName']);
      companies.createIndex('byTouch', ['linkApp', 'touchedAt']);
      for (const store of ['journal', 'recordLinks', 'notes', 'listPages', 'lists', 'ended'])
        database.createObjectStore(store, { keyPath: ['linkApp', 'key'] });
    },
  });

test('Companies of before there were histories are kept, and take one', async () => {
  const sixth = await openSixthVersion();
  const { likeName, readAt, ...row } = acme;
  await sixth.put('companies', { ...row, comparableName: likeName, fetchedAt: readAt });
  sixth.close();
  const database = await openForWriting();
  const reader = new DirectoryReader(database);
  expect(await reader.waiting('agency')).toEqual([]);
  const event = { kind: 'linkCopied', at: 5 } as const;
  await new Directory(database).addToHistories('agency', ['ACME'], event);
  expect(await reader.history('agency', 'ACME')).toEqual([event]);
  expect(await reader.waiting('agency')).toMatchObject([{ id: 'Acme', waiting: { since: 5 } }]);
});

/** As the seventh version has it, of what the next step needs. */
const openSeventhVersion = () =>
  openDB(databaseName, 7, {
    upgrade(database) {
      database.createObjectStore('journal', { keyPath: ['linkApp', 'key'] });
      database.createObjectStore('ended', { keyPath: 'linkApp' });
    },
  });

test('what there was before there were runs is kept, and a batch is taken', async () => {
  const seventh = await openSeventhVersion();
  await seventh.put('journal', entry);
  seventh.close();
  const database = await openForWriting();
  expect(await database.getAll('journal')).toEqual([entry]);
  const store = new RunStore(database);
  const matching = { roles: [], source: null, tenant: '' };
  const facts = { title: '', header: null, count: 1, target: null, isWhole: false, at: 1 };
  await store.beginBatch({ id: 'b', matching, ...facts });
  expect(await store.writeChunk('b', 0, [{ cells: ['Acme'] }])).toMatchObject({ ok: true });
  expect(await store.batch()).toMatchObject({ id: 'b', isWhole: true });
});

/** As the eighth version has it, of what the next step needs. */
const openEighthVersion = () =>
  openDB(databaseName, 8, {
    upgrade(database) {
      for (const store of ['companies', 'notes', 'ended'])
        database.createObjectStore(store, { keyPath: ['linkApp', 'key'] });
    },
  });

test('Companies of before there were packs are listed at once, and packed afterwards', async () => {
  const eighth = await openEighthVersion();
  for (const id of ['ACME', 'BETA'])
    await eighth.put('companies', { ...acme, key: id, id, sortName: id.toLowerCase() });
  await eighth.put('notes', { linkApp: 'agency', key: 'ACME', tags: ['vip'], note: '' });
  eighth.close();
  const database = await openForWriting();
  const read = async () => {
    const texts: string[] = [];
    for await (const entries of readAllEntries(new DirectoryReader(database), 'agency'))
      texts.push(...entries.map(({ text }) => text));
    return texts;
  };
  expect(await database.count('packs')).toBe(0);
  const before = await read();
  expect(before).toEqual([' acme acme vip', ' beta beta']);
  await packAll(database, 'agency');
  expect(await database.count('packs')).toBe(1);
  expect(await read()).toEqual(before);
});
