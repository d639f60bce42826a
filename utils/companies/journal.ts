import { companyKey } from './company-id.ts';
import type { DirectoryDatabase } from './database.ts';
import type { JournalEntry } from './journal-entry.ts';
import { writeFor } from './write-for.ts';

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

  async remove(linkApp: string, id: string): Promise<void> {
    await this.#database.delete('journal', [linkApp, companyKey(id)]);
  }

  async open(): Promise<JournalEntry[]> {
    const entries = await this.#database.getAll('journal');
    return entries.filter((entry) => entry.state === 'open');
  }
}
