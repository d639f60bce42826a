import { companyKey } from '../companies/company-id.ts';
import type { DirectoryDatabase } from '../companies/database.ts';
import { ofLinkApp } from '../companies/directory-reader.ts';
import { writeFor } from '../companies/write-for.ts';
import type { JournalEntry } from './journal-entry.ts';

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
   * Returns once the entry is on the disk, not merely on its way: a request leaves after it.
   * @throws EndedLinkAppError where the Link APP was removed, or its token replaced by another's
   */
  async write(entry: JournalEntry): Promise<void> {
    await writeFor(
      this.#database,
      entry.linkApp,
      ['journal'],
      (transaction) => transaction.objectStore('journal').put(entry),
      { durability: 'strict' },
    );
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
