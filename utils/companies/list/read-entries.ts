import type { CompanyRow } from '../database.ts';
import type { DirectoryReader } from '../directory-reader.ts';
import { toEntry } from './list-entry.ts';
import { entriesOf, type ListEntry } from './list-pack.ts';

/** Rows that are read at once: few enough that others get their turn in between. */
const rowsAtOnce = 2000;

/** All Companies of a Link APP, some at a time: from their packs, and from the rows that are in none. */
export async function* readAllEntries(
  reader: DirectoryReader,
  linkApp: string,
): AsyncGenerator<ListEntry[]> {
  const { packs, unpacked } = await reader.packs(linkApp);
  const isUnpacked = new Set(unpacked);
  for (const pack of packs) {
    const entries = entriesOf(pack);
    yield unpacked.length === 0 ? entries : entries.filter(({ key }) => !isUnpacked.has(key));
  }
  for (let from = 0; from < unpacked.length; from += rowsAtOnce) {
    const part = await readEntries(reader, linkApp, unpacked.slice(from, from + rowsAtOnce));
    yield part.filter((entry) => entry !== undefined);
  }
  const to = packs.at(-1)?.to;
  if (typeof to !== 'object') yield* readRowsAfter(reader, linkApp, to);
}

/** What was not packed yet. */
async function* readRowsAfter(
  reader: DirectoryReader,
  linkApp: string,
  packed: string | undefined,
): AsyncGenerator<ListEntry[]> {
  const notes = new Map((await reader.notes(linkApp)).map((own) => [own.key, own]));
  const read = (key?: string) => reader.rowsAfter(linkApp, key, rowsAtOnce);
  let reading: Promise<CompanyRow[]> | undefined = read(packed);
  while (reading) {
    const rows: CompanyRow[] = await reading;
    const last = rows.length < rowsAtOnce ? undefined : rows.at(-1);
    // The next ones are read while these are looked at.
    reading = last && read(last.key);
    reading?.catch(() => undefined);
    yield rows.map((row) => toEntry(row, notes.get(row.key)));
  }
}

/** Some Companies; undefined for one that is not there any more. */
export async function readEntries(
  reader: DirectoryReader,
  linkApp: string,
  keys: string[],
): Promise<(ListEntry | undefined)[]> {
  const [rows, notes] = await Promise.all([
    reader.rowsOf(linkApp, keys),
    reader.notesOfEach(linkApp, keys),
  ]);
  return rows.map((row, index) => row && toEntry(row, notes[index]));
}
