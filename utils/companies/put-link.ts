import type { IDBPObjectStore, StoreNames } from 'idb';
import type { DirectorySchema } from './database.ts';
import { ofLinkApp } from './directory-reader.ts';
import type { Tie } from './tie.ts';

/** A transaction that writes record links and the journal, whatever else. */
export interface LinkWriting {
  objectStore<Name extends 'ties' | 'journal'>(
    name: Name,
  ): IDBPObjectStore<DirectorySchema, StoreNames<DirectorySchema>[], Name, 'readwrite'>;
}

/** Links a record. Creates of it that are not settled do not link it any more: this is the later word. */
export async function putLink(transaction: LinkWriting, link: Tie): Promise<void> {
  const journal = transaction.objectStore('journal');
  await transaction.objectStore('ties').put(link);
  for (const entry of await journal.getAll(ofLinkApp(link.linkApp))) {
    if (entry.from?.record !== link.record) continue;
    await journal.put({ ...entry, isOverruled: entry.key !== link.key });
  }
}
