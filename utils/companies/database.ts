import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  openDB,
  type StoreNames,
} from 'idb';
import type { Annotation } from './annotation.ts';
import { createdTime } from './created-time.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { KnownCompany } from './known-company.ts';
import type { ListPiece } from './list-piece.ts';
import type { ListState } from './list-state.ts';
import { sortName } from './sort-name.ts';
import type { Tie } from './tie.ts';

/** A row of the directory; what it has beyond a known Company is derived, and indexed. */
export type CompanyRow = KnownCompany & {
  likeName: string;
  sortName: string;
  createdTime?: number;
};

export interface DirectorySchema extends DBSchema {
  companies: {
    key: [linkApp: string, key: string];
    value: CompanyRow;
    indexes: {
      byLikeName: [linkApp: string, likeName: string];
      byName: [linkApp: string, sortName: string];
      /** Rows of which the API does not tell it are not in it. */
      byCreation: [linkApp: string, createdTime: number];
      /** Rows that were never touched are not in it. */
      byTouch: [linkApp: string, touchedAt: number];
    };
  };
  journal: { key: [linkApp: string, key: string]; value: JournalEntry };
  lists: { key: string; value: ListState };
  pieces: { key: [linkApp: string, number: number]; value: ListPiece };
  ties: {
    key: [linkApp: string, record: string];
    value: Tie;
    indexes: { byCompany: [linkApp: string, key: string] };
  };
  annotations: { key: [linkApp: string, key: string]; value: Annotation };
}

export type DirectoryDatabase = IDBPDatabase<DirectorySchema>;

type CompaniesInUpgrade = IDBPObjectStore<
  DirectorySchema,
  StoreNames<DirectorySchema>[],
  'companies',
  'versionchange'
>;

export const databaseName = 'directory';
export const databaseVersion = 4;

/**
 * Opens the directory, and brings an older one to this version: for the background alone.
 * @throws VersionError (a DOMException) where a newer version of the extension wrote it
 */
export function openForWriting(): Promise<DirectoryDatabase> {
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
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
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

/**
 * Opens the directory as it stands, for a page. Undefined where the background has yet to bring it
 * to this version: the page asks for that (`prepareDirectory`) and opens again.
 * @throws VersionError (a DOMException) where a newer version of the extension wrote it
 */
export async function openForReading(): Promise<DirectoryDatabase | undefined> {
  try {
    return await openDB<DirectorySchema>(databaseName, databaseVersion, {
      upgrade(_database, _from, _to, transaction) {
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
