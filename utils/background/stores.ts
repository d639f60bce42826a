import type { DirectoryDatabase } from '../companies/database.ts';
import { Directory } from '../companies/directory.ts';
import { watchDirectory } from '../companies/directory-changes.ts';
import { DirectoryConnection } from '../companies/directory-connection.ts';
import { DirectoryReader } from '../companies/directory-reader.ts';
import { openForWriting } from '../companies/open-for-writing.ts';
import { Journal } from '../creating/journal.ts';
import { success } from '../result.ts';
import { keepSnapshot } from '../storage.ts';
import type { Handlers } from './answer-requests.ts';
import { toFailure } from './to-failure.ts';

export interface Stores {
  database: DirectoryDatabase;
  directory: Directory;
  reader: DirectoryReader;
  journal: Journal;
}

const connection = new DirectoryConnection(openForWriting);

/**
 * The directory and the journal, brought to this version.
 * @throws DOMException where they cannot be opened; the next call tries again
 */
export async function openStores(): Promise<Stores> {
  const database = await connection.open();
  return {
    database,
    directory: new Directory(database),
    reader: new DirectoryReader(connection),
    journal: new Journal(database),
  };
}

/** Milliseconds: a list that is synced announces each of its parts. */
const quiet = 300;

/** Has the popup's snapshot follow the directory, once nothing was written to it for a moment. */
export function followDirectory(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = async () => keepSnapshot((await openStores()).reader);
  watchDirectory(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep().catch(toFailure), quiet);
  });
}

export const storeHandlers = {
  /** Brings the directory to this version, so that a page can read it. */
  async prepareDirectory() {
    await openStores();
    return success(null);
  },
} satisfies Partial<Handlers>;
