import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { databaseName, openForReading, openForWriting } from '../../../utils/companies/database.ts';
import { DirectoryReader } from '../../../utils/companies/directory-reader.ts';

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

test('a directory of the first version is kept whole, an open create included', async () => {
  (await openFirstVersion()).close();
  expect(await openForReading(), 'a page leaves an older one to the background').toBeUndefined();
  const reader = new DirectoryReader(await openForWriting());
  expect(await reader.recent('agency', 5)).toMatchObject([{ id: 'Acme', name: 'Acme Inc' }]);
  expect(await reader.journal('agency')).toEqual([entry]);
  expect(await reader.ties('agency')).toEqual([]);
});
