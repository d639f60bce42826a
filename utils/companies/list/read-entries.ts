import type { CompanyRow } from '../database.ts';
import type { DirectoryReader } from '../directory-reader.ts';
import { type ListEntry, toEntry } from './list-entry.ts';
import type { Beside } from './listed-company.ts';

/** Rows that are read at once: few enough that others get their turn in between. */
const rowsAtOnce = 2000;

/** All Companies of a Link APP, some thousands at a time. */
export async function* readAllEntries(
  reader: DirectoryReader,
  linkApp: string,
): AsyncGenerator<ListEntry[]> {
  const beside = await readBeside(reader, linkApp);
  const read = (last?: CompanyRow) => reader.rowsAfter(linkApp, last, rowsAtOnce);
  let reading: Promise<CompanyRow[]> | undefined = read();
  while (reading) {
    const rows: CompanyRow[] = await reading;
    const last = rows.length < rowsAtOnce ? undefined : rows.at(-1);
    // The next ones are read while these are looked at.
    reading = last && read(last);
    reading?.catch(() => undefined);
    yield rows.map((row) => toEntry(row, beside.get(row.key) ?? {}));
  }
}

/** Few Companies have notes or record links: they are read at once. */
async function readBeside(reader: DirectoryReader, linkApp: string): Promise<Map<string, Beside>> {
  const [allNotes, recordLinks] = await Promise.all([
    reader.notes(linkApp),
    reader.recordLinks(linkApp),
  ]);
  const beside = new Map<string, Beside>();
  for (const recordLink of recordLinks) beside.set(recordLink.key, { recordLink });
  for (const notes of allNotes) {
    beside.set(notes.key, { ...beside.get(notes.key), notes });
  }
  return beside;
}

/** Some Companies; undefined for one that is not there any more. */
export async function readEntries(
  reader: DirectoryReader,
  linkApp: string,
  keys: string[],
): Promise<(ListEntry | undefined)[]> {
  const [rows, beside] = await Promise.all([
    reader.rowsOf(linkApp, keys),
    reader.beside(linkApp, keys),
  ]);
  return rows.map((row, index) => row && toEntry(row, beside[index] ?? {}));
}
