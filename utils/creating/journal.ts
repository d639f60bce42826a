import type { IDBPTransaction } from 'idb';
import { companyKey } from '../companies/company-id.ts';
import type { DirectoryDatabase, DirectorySchema } from '../companies/database.ts';
import { ofLinkApp } from '../companies/directory-reader.ts';
import { writeFor } from '../companies/write-for.ts';
import type { JournalEntry } from './journal-entry.ts';

/** Where a create that is about to begin looks around. */
const besideEnded = ['journal', 'companies', 'recordLinks'] as const;
export const beginStores = [...besideEnded, 'ended'] as const;

/** A transaction of these stores. */
export type Looking<Mode extends IDBTransactionMode> = IDBPTransaction<
  DirectorySchema,
  (typeof beginStores)[number][],
  Mode
>;

/** The creates that were begun and are not settled, as the background alone writes them. */
export class Journal {
  readonly #database: DirectoryDatabase;

  constructor(database: DirectoryDatabase) {
    this.#database = database;
  }

  async entry(linkApp: string, id: string): Promise<JournalEntry | undefined> {
    return await this.#database.get('journal', [linkApp, companyKey(id)]);
  }

  /**
   * Writes the entry that `decide` gives, in the transaction in which it looks around: of two at once the
   * later one sees the first. Anything else that it gives is given back, and nothing written. Returns once
   * the entry is on the disk, not merely on its way: a request leaves after it.
   * @throws EndedLinkAppError where the Link APP was removed, or its token replaced by another's
   */
  async begin<Hindrance extends object>(
    linkApp: string,
    decide: (transaction: Looking<'readwrite'>) => Promise<JournalEntry | Hindrance>,
  ): Promise<JournalEntry | Hindrance> {
    const write = async (transaction: Looking<'readwrite'>) => {
      const decided = await decide(transaction);
      if ('key' in decided) await transaction.objectStore('journal').put(decided);
      return decided;
    };
    const durability = 'strict';
    return await writeFor(this.#database, linkApp, besideEnded, write, { durability });
  }

  /**
   * Changes an entry that is still there, beside what others change of it: one whose Link APP was removed
   * meanwhile is not written again.
   */
  async change(
    { linkApp, key }: JournalEntry,
    changes: Partial<Pick<JournalEntry, 'missingFor' | 'lookedAt' | 'needsToken' | 'state'>>,
  ): Promise<void> {
    const { store, done } = this.#database.transaction('journal', 'readwrite');
    const entry = await store.get([linkApp, key]);
    await Promise.all([entry && store.put({ ...entry, ...changes }), done]);
  }

  async remove(linkApp: string, id: string): Promise<void> {
    await this.#database.delete('journal', [linkApp, companyKey(id)]);
  }

  /** All that it has of one Link APP, or of all. */
  async entries(linkApp?: string): Promise<JournalEntry[]> {
    const range = linkApp === undefined ? undefined : ofLinkApp(linkApp);
    return await this.#database.getAll('journal', range);
  }

  /** Those that are not settled, of one Link APP, or of all. */
  async open(linkApp?: string): Promise<JournalEntry[]> {
    return (await this.entries(linkApp)).filter((entry) => entry.state === 'open');
  }
}
