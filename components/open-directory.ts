import { openForReading } from '../utils/companies/database.ts';
import { DirectoryReader } from '../utils/companies/directory-reader.ts';
import { ask } from '../utils/messages.ts';
import { failed, type Result, success } from '../utils/result.ts';

/** Written by a newer version of the extension, or not to be read at all. */
export type DirectoryTrouble = 'newerData' | 'storage';

/** The directory, brought to this version by the background where that was not done yet. */
export async function openDirectory(): Promise<Result<DirectoryReader, DirectoryTrouble>> {
  try {
    const database = (await openForReading()) ?? (await prepareAndOpen());
    return database ? success(new DirectoryReader(database)) : failed('storage');
  } catch (error) {
    const newer = error instanceof DOMException && error.name === 'VersionError';
    return failed(newer ? 'newerData' : 'storage');
  }
}

async function prepareAndOpen() {
  await ask('prepareDirectory', {});
  return await openForReading();
}
