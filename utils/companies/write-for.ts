import type { IDBPTransaction, StoreNames } from 'idb';
import type { DirectoryDatabase, DirectorySchema } from './database.ts';
import { EndedLinkAppError } from './ended-link-app.ts';
import { wholly } from './wholly.ts';

type StoreName = StoreNames<DirectorySchema>;
type Writing<Name extends StoreName> = IDBPTransaction<
  DirectorySchema,
  (Name | 'ended')[],
  'readwrite'
>;

/**
 * Writes something of one Link APP, all of it or nothing, unless that Link APP has ended: whether it
 * has is read in the transaction that writes, so that no answer, however late, brings back what was
 * forgotten. `work` may wait for this transaction alone. Each write for a Link APP goes through here.
 * @throws EndedLinkAppError; DOMException where the store cannot be written
 */
export async function writeFor<Name extends StoreName, Value>(
  database: DirectoryDatabase,
  linkApp: string,
  stores: Name[],
  work: (transaction: Writing<Name>) => Promise<Value>,
  options?: IDBTransactionOptions,
): Promise<Value> {
  const names: (Name | 'ended')[] = [...stores, 'ended'];
  const transaction = database.transaction(names, 'readwrite', options);
  return await wholly(transaction, async () => {
    const isEnded = await transaction.objectStore('ended').getKey(linkApp);
    if (isEnded !== undefined) throw new EndedLinkAppError(linkApp);
    return await work(transaction);
  });
}
