import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  type DirectoryDatabase,
  databaseName,
  databaseVersion,
  openForReading,
} from '../../../utils/companies/database.ts';
import { DirectoryConnection } from '../../../utils/companies/directory-connection.ts';
import { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import { row } from './list/rows.ts';

/** As a browser does: after sleep, or by "Force close" of its internal pages. */
const closeByForce = (database: DirectoryDatabase) =>
  forceCloseDatabase(unwrap(database) as unknown as Parameters<typeof forceCloseDatabase>[0]);

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  const database = await openForWriting();
  await database.put('companies', row('ACME', 'Acme'));
  database.close();
});

const acme = [{ id: 'ACME', name: 'Acme' }];

test.each([
  ['a page', openForReading],
  ['the background', openForWriting],
])('%s reads on after the browser has closed its connection', async (_, open) => {
  const connection = new DirectoryConnection(open);
  const reader = new DirectoryReader(connection);
  for (const _time of [1, 2, 3]) {
    expect(await reader.all('a')).toMatchObject(acme);
    const database = await connection.open();
    closeByForce(database);
    await vi.waitFor(async () => expect(await connection.open()).not.toBe(database));
  }
});

test('a read finds the connection closed before any event has told of it', async () => {
  const connection = new DirectoryConnection(openForReading);
  const reader = new DirectoryReader(connection);
  const first = await connection.open();
  first.close();
  expect(await reader.company('a', 'acme')).toMatchObject({ name: 'Acme' });
  expect(await reader.first('a', 'name', { count: 5, isWanted: () => true })).toMatchObject(acme);
  expect(await connection.open()).not.toBe(first);
});

test('a read that is aborted as the connection closes is done over a new one', async () => {
  const connection = new DirectoryConnection(openForReading);
  let isClosed = false;
  const rows = await connection.read(async (database) => {
    const transaction = database.transaction('companies');
    const reading = transaction.store.getAll();
    if (!isClosed) {
      isClosed = true;
      transaction.done.catch(() => undefined);
      transaction.abort();
      closeByForce(database);
    }
    return await reading;
  });
  expect(rows).toMatchObject(acme);
});

test('many reads at once open it once', async () => {
  const opened = vi.fn(openForReading);
  const reader = new DirectoryReader(new DirectoryConnection(opened));
  await Promise.all([1, 2, 3].map(() => reader.company('a', 'ACME')));
  expect(opened).toHaveBeenCalledTimes(1);
});

test('one that could not be opened is tried again by the next read', async () => {
  const opened = vi
    .fn(openForReading)
    .mockRejectedValueOnce(new DOMException('No disk', 'UnknownError'));
  const reader = new DirectoryReader(new DirectoryConnection(opened));
  await expect(reader.all('a')).rejects.toThrow('No disk');
  expect(await reader.all('a')).toMatchObject(acme);
});

test('a newer version is not held up, and what it wrote is not read', async () => {
  const reader = new DirectoryReader(new DirectoryConnection(openForReading));
  await reader.all('a');
  const newer = await openDB(databaseName, databaseVersion + 1);
  await expect(reader.all('a')).rejects.toMatchObject({ name: 'VersionError' });
  newer.close();
});
