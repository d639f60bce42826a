import type { DirectoryDatabase } from '../companies/database.ts';
import { Directory } from '../companies/directory.ts';
import { DirectoryReader } from '../companies/directory-reader.ts';
import { Journal } from '../companies/journal.ts';
import { openForWriting } from '../companies/open-for-writing.ts';

export interface Stores {
  database: DirectoryDatabase;
  directory: Directory;
  reader: DirectoryReader;
  journal: Journal;
}

let opening: Promise<DirectoryDatabase> | undefined;

const openAgain = (): void => {
  opening = undefined;
};

/**
 * The directory and the journal, brought to this version.
 * @throws DOMException where they cannot be opened; the next call tries again
 */
export async function openStores(): Promise<Stores> {
  opening ??= openForWriting(openAgain).catch((error: unknown) => {
    openAgain();
    throw error;
  });
  const database = await opening;
  return {
    database,
    directory: new Directory(database),
    reader: new DirectoryReader(database),
    journal: new Journal(database),
  };
}
