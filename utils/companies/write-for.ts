import type { IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import type { DirectoryDatabase, DirectorySchema } from './database.ts';
import { EndedLinkAppError } from './ended-link-app.ts';

type StoreName = StoreNames<DirectorySchema>;
/** A transaction of `writeFor`. */
export type Writing<Name extends StoreName> = IDBPTransaction<
  DirectorySchema,
  (Name | 'ended')[],
  'readwrite'
>;

/** The same for who writes with these stores, and leaves others of the transaction alone. */
export interface WritingWith<Names extends StoreName> {
  objectStore<Name extends Names>(
    name: Name,
  ): IDBPObjectStore<DirectorySchema, StoreName[], Name, 'readwrite'>;
}

/** Link APPs that were erased while this worker lives: nothing of them may be written again. */
const erased = new Set<string>();

/** Nothing is written of these any more, as long as this worker lives. */
export function noteErased(linkApps: string[]): void {
  // The batch that is prepared belongs to no Link APP, and there may be another one.
  for (const linkApp of linkApps) if (linkApp !== '') erased.add(linkApp);
}

/**
 * Writes something of one Link APP, all of it or nothing, unless that Link APP has ended: whether it
 * has is read in the transaction that writes, so that no answer, however late, brings back what was
 * forgotten. `work` may wait for this transaction alone. Each write for a Link APP goes through here.
 * @throws EndedLinkAppError; DOMException where the store cannot be written
 */
export async function writeFor<Name extends StoreName, Value>(
  database: DirectoryDatabase,
  linkApp: string,
  stores: readonly Name[],
  work: (transaction: Writing<Name>) => Promise<Value>,
  options?: IDBTransactionOptions,
): Promise<Value> {
  const names: (Name | 'ended')[] = [...stores, 'ended'];
  const transaction = database.transaction(names, 'readwrite', options);
  return await wholly(transaction, async () => {
    const ended = await transaction.objectStore('ended').getKey(linkApp);
    if (ended !== undefined || erased.has(linkApp)) throw new EndedLinkAppError(linkApp);
    return await work(transaction);
  });
}

/**
 * Does all the work of a transaction, or nothing of it: an exception in the middle would otherwise
 * leave what was written before it.
 */
export async function wholly<Value>(
  transaction: { done: Promise<void>; abort(): void },
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    const [value] = await Promise.all([work(), transaction.done]);
    return value;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // The transaction has already ended.
    }
    throw error;
  }
}
