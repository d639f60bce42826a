import { IDBFactory } from 'fake-indexeddb';
import { Directory } from '../../../utils/companies/directory.ts';
import { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';

/** An installation that knows no Company yet: its database, who writes it and who reads it. */
export async function newDirectory() {
  globalThis.indexedDB = new IDBFactory();
  const database = await openForWriting();
  return { database, directory: new Directory(database), reader: new DirectoryReader(database) };
}
