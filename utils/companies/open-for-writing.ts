import { type IDBPObjectStore, openDB, type StoreNames } from 'idb';
import { createdTime } from './created-time.ts';
import {
  type DirectoryDatabase,
  type DirectorySchema,
  databaseName,
  databaseVersion,
} from './database.ts';
import { sortName } from './sort-name.ts';

type CompaniesInUpgrade = IDBPObjectStore<
  DirectorySchema,
  StoreNames<DirectorySchema>[],
  'companies',
  'versionchange'
>;

/**
 * Opens the directory, and brings an older one to this version: for the background alone. `onClosed`:
 * the browser has closed it, for a newer version or a trouble of its own; it has to be opened again.
 * @throws VersionError (a DOMException) where a newer version of the extension wrote it
 */
export function openForWriting(onClosed: () => void = () => {}): Promise<DirectoryDatabase> {
  return openDB<DirectorySchema>(databaseName, databaseVersion, {
    async upgrade(database, from, _to, transaction) {
      if (from < 1) createFirstStores(database);
      if (from < 2) createTies(database);
      if (from < 3) {
        database.createObjectStore('annotations', { keyPath: ['linkApp', 'key'] });
        database.createObjectStore('pieces', { keyPath: ['linkApp', 'number'] });
        await orderByName(transaction.objectStore('companies'));
      }
      if (from < 4) await orderByCreation(transaction.objectStore('companies'));
      if (from < 5) database.createObjectStore('ended', { keyPath: 'linkApp' });
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
}

function createFirstStores(database: DirectoryDatabase): void {
  const companies = database.createObjectStore('companies', { keyPath: ['linkApp', 'key'] });
  companies.createIndex('byLikeName', ['linkApp', 'likeName']);
  companies.createIndex('byTouch', ['linkApp', 'touchedAt']);
  database.createObjectStore('journal', { keyPath: ['linkApp', 'key'] });
  database.createObjectStore('lists', { keyPath: 'linkApp' });
}

function createTies(database: DirectoryDatabase): void {
  const ties = database.createObjectStore('ties', { keyPath: ['linkApp', 'record'] });
  ties.createIndex('byCompany', ['linkApp', 'key']);
}

async function orderByName(companies: CompaniesInUpgrade): Promise<void> {
  companies.createIndex('byName', ['linkApp', 'sortName']);
  for await (const cursor of companies) {
    cursor.update({ ...cursor.value, sortName: sortName(cursor.value) });
  }
}

async function orderByCreation(companies: CompaniesInUpgrade): Promise<void> {
  companies.createIndex('byCreation', ['linkApp', 'createdTime']);
  for await (const cursor of companies) {
    const time = createdTime(cursor.value);
    if (time !== undefined) cursor.update({ ...cursor.value, createdTime: time });
  }
}
