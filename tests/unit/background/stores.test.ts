import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { expect, onTestFinished, test } from 'vitest';
import { openStores } from '../../../utils/background/stores.ts';

test('a directory that the browser has closed is opened again', async () => {
  const { database } = await openStores();
  // Its type asks for the class.
  forceCloseDatabase(unwrap(database) as unknown as typeof IDBDatabase);
  const { reader } = await openStores();
  expect(await reader.count('a')).toBe(0);
});

test('it makes way for a newer version, and is asked for anew then', async () => {
  onTestFinished(() => {
    globalThis.indexedDB = new IDBFactory();
  });
  const { database } = await openStores();
  await new Promise((resolve, reject) => {
    const request = indexedDB.open(database.name, database.version + 1);
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error);
  });
  await expect(openStores()).rejects.toMatchObject({ name: 'VersionError' });
});
