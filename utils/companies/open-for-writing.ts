import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { createdTime } from './created-time.ts';
import {
  type CompanyRow,
  type DirectoryDatabase,
  type DirectorySchema,
  databaseName,
  databaseVersion,
  whenClosed,
} from './database.ts';
import { sortName } from './sort-name.ts';

/** Each step writes the names of its own version: the current ones are not checked here. */
type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;
type Step = (database: IDBPDatabase, transaction: Upgrade) => unknown;

/** The step at index n brings version n to version n + 1. */
const steps: Step[] = [
  createFirstStores,
  createRecordLinks,
  async (database, transaction) => {
    database.createObjectStore('annotations', { keyPath: ['linkApp', 'key'] });
    database.createObjectStore('pieces', { keyPath: ['linkApp', 'number'] });
    await orderByName(transaction);
  },
  (_, transaction) => orderByCreation(transaction),
  (database) => database.createObjectStore('ended', { keyPath: 'linkApp' }),
  (_, transaction) => renameStoresAndFields(transaction),
  createHistories,
  createRuns,
  createPacks,
];

/**
 * Opens the directory and upgrades an older one: for the background alone. `onClosed`: the browser
 * has closed it, for a newer version or a problem of its own, and it has to be opened again.
 * @throws VersionError (a DOMException) where a newer version of the extension wrote it
 */
export function openForWriting(onClosed: () => void = () => {}): Promise<DirectoryDatabase> {
  return openDB<DirectorySchema>(databaseName, databaseVersion, {
    ...whenClosed(onClosed),
    async upgrade(database, from, _to, transaction) {
      for (const step of steps.slice(from)) {
        await step(database as unknown as IDBPDatabase, transaction as unknown as Upgrade);
      }
    },
  });
}

function createFirstStores(database: IDBPDatabase): void {
  const companies = database.createObjectStore('companies', { keyPath: ['linkApp', 'key'] });
  companies.createIndex('byLikeName', ['linkApp', 'likeName']);
  companies.createIndex('byTouch', ['linkApp', 'touchedAt']);
  database.createObjectStore('journal', { keyPath: ['linkApp', 'key'] });
  database.createObjectStore('lists', { keyPath: 'linkApp' });
}

function createRuns(database: IDBPDatabase): void {
  database.createObjectStore('runs', { keyPath: ['linkApp', 'run'] });
  database.createObjectStore('sheets', { keyPath: ['linkApp', 'run', 'number'] });
  database.createObjectStore('runRows', { keyPath: ['linkApp', 'run', 'index'] });
}

/** What is there already is packed by the background, piece by piece: no opening waits for it. */
function createPacks(database: IDBPDatabase): void {
  database.createObjectStore('packs', { keyPath: ['linkApp', 'to'] });
  database.createObjectStore('unpacked', { keyPath: ['linkApp', 'key'] });
}

function createRecordLinks(database: IDBPDatabase): void {
  const ties = database.createObjectStore('ties', { keyPath: ['linkApp', 'record'] });
  ties.createIndex('byCompany', ['linkApp', 'key']);
}

async function orderByName(transaction: Upgrade): Promise<void> {
  const companies = transaction.objectStore('companies');
  companies.createIndex('byName', ['linkApp', 'sortName']);
  for await (const cursor of companies) {
    cursor.update({ ...cursor.value, sortName: sortName(cursor.value) });
  }
}

async function orderByCreation(transaction: Upgrade): Promise<void> {
  const companies = transaction.objectStore('companies');
  companies.createIndex('byCreation', ['linkApp', 'createdTime']);
  for await (const cursor of companies) {
    const time = createdTime(cursor.value);
    if (time !== undefined) cursor.update({ ...cursor.value, createdTime: time });
  }
}

/** A Company as version 5 and those before it wrote it. */
interface FifthRow extends Omit<CompanyRow, 'comparableName' | 'fetchedAt'> {
  likeName: string;
  readAt: number;
  connectionsReadAt?: number;
}

async function renameStoresAndFields(transaction: Upgrade): Promise<void> {
  transaction.objectStore('ties').name = 'recordLinks';
  transaction.objectStore('annotations').name = 'notes';
  transaction.objectStore('pieces').name = 'listPages';
  const companies = transaction.objectStore('companies');
  companies.deleteIndex('byLikeName');
  for await (const cursor of companies) {
    const { likeName, readAt, connectionsReadAt, ...same }: FifthRow = cursor.value;
    const row: CompanyRow = {
      ...same,
      comparableName: likeName,
      fetchedAt: readAt,
      ...(connectionsReadAt !== undefined && { connectionsFetchedAt: connectionsReadAt }),
    };
    cursor.update(row);
  }
  companies.createIndex('byComparableName', ['linkApp', 'comparableName']);
}

function createHistories(database: IDBPDatabase, transaction: Upgrade): void {
  database.createObjectStore('histories', { keyPath: ['linkApp', 'key'] });
  database.createObjectStore('news', { keyPath: ['linkApp', 'key'] });
  transaction.objectStore('companies').createIndex('byWaiting', ['linkApp', 'waiting.since']);
}
