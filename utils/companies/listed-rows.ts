import { unwrap } from 'idb';
import type { Company } from '../link-api/company.ts';
import { carryOver, fingerprintOf, isUnchanged } from './company-row.ts';
import type { CompanyRow, DirectoryDatabase } from './database.ts';
import { DirectoryReader, ofLinkApp } from './directory-reader.ts';
import { type RowChange, rowStores, withHistories } from './history/write-history.ts';
import { markUnpacked, packStores } from './list/write-packs.ts';
import { isFetchedLater, type ListState } from './list-state.ts';
import { writeFor } from './write-for.ts';

/**
 * Keeps a part of the list, with the state of the list after it. The rows are in the order of their
 * keys, and have the time at which the list was asked for. A row that was fetched later stays, and
 * an unchanged one is not written. `meanwhile` runs while the disk is busy. Gives the keys of the
 * rows written.
 */
export async function keepListed(
  database: DirectoryDatabase,
  listed: CompanyRow[],
  list: ListState,
  meanwhile: () => void,
): Promise<string[]> {
  const stores: ('lists' | (typeof rowStores)[number])[] = ['lists', ...rowStores];
  return await writeFor(database, list.linkApp, stores, async (transaction) => {
    const store = transaction.objectStore('companies');
    const olds = await readOlds(store, listed);
    const changes = listed.flatMap((row): RowChange[] => {
      const before = olds.get(row.key);
      if (!before) return [{ before, row }];
      return isFetchedLater(before.fetchedAt, row.fetchedAt) || isUnchanged(row, before)
        ? []
        : [{ before, row: carryOver(row, before) }];
    });
    const rows = await withHistories(transaction, changes, Date.now());
    // A promise for each of thousands of rows takes longer than the row: the end reports for all.
    const bare = unwrap(store);
    for (const row of rows) bare.put(row);
    unwrap(transaction.objectStore('lists')).put(list);
    meanwhile();
    const written = rows.map(({ key }) => key);
    await markUnpacked(transaction, list.linkApp, written);
    return written;
  });
}

/** What the API gave of each Company that its pack holds for, as `fingerprintOf` has it, by its key. */
export async function packedFingerprints(
  database: DirectoryDatabase,
  linkApp: string,
): Promise<Map<string, number>> {
  const { packs, unpacked } = await new DirectoryReader(database).packs(linkApp);
  const entries = packs.flatMap(({ keys, fingerprints }) =>
    keys.map((key, index): [string, number] => [key, fingerprints[index] ?? 0]),
  );
  const known = new Map(entries);
  for (const key of unpacked) known.delete(key);
  return known;
}

/**
 * Which of these Companies, by their sorted keys, the API gives as they are kept here, by their
 * fingerprints alone, and were not written since. Not all of them: what is in no pack is to be read.
 */
export async function unchangedAmong(
  database: DirectoryDatabase,
  linkApp: string,
  companies: ReadonlyMap<string, Company>,
  keys: string[],
  fingerprints: ReadonlyMap<string, number>,
): Promise<Set<string>> {
  const [first, last] = [keys.at(0), keys.at(-1)];
  if (first === undefined || last === undefined) return new Set();
  const between = IDBKeyRange.bound([linkApp, first], [linkApp, last]);
  const marked = new Set((await database.getAllKeys('unpacked', between)).map(([, key]) => key));
  const isUnchanged = (key: string) => {
    const [known, company] = [fingerprints.get(key), companies.get(key)];
    return known !== undefined && company !== undefined && known === fingerprintOf(company);
  };
  return new Set(keys.filter((key) => !marked.has(key) && isUnchanged(key)));
}

interface Rows {
  count(range: IDBKeyRange): Promise<number>;
  get(key: [string, string]): Promise<CompanyRow | undefined>;
  getAll(range: IDBKeyRange): Promise<CompanyRow[]>;
}

/** The rows that are there already: in one request where that is less work. */
async function readOlds(store: Rows, listed: CompanyRow[]): Promise<Map<string, CompanyRow>> {
  const keys = listed.map(({ linkApp, key }): [string, string] => [linkApp, key]);
  const range = IDBKeyRange.bound(keys.at(0), keys.at(-1));
  const between = await store.count(range);
  if (between === 0) return new Map();
  const rows =
    between <= 2 * keys.length
      ? await store.getAll(range)
      : await Promise.all(keys.map((key) => store.get(key)));
  return new Map(rows.flatMap((row) => (row ? [[row.key, row]] : [])));
}

/**
 * Marks Companies of the Link APP that were not in a list, and not fetched since it was asked for.
 * Gives the keys of the rows written.
 */
export async function markUnseen(
  database: DirectoryDatabase,
  linkApp: string,
  seen: ReadonlySet<string>,
  askedAt: number,
): Promise<string[]> {
  const known = await database.getAllKeys('companies', ofLinkApp(linkApp));
  const unseen = known.filter(([, key]) => !seen.has(key));
  if (unseen.length === 0) return [];
  const stores: ('companies' | 'packs' | 'unpacked')[] = ['companies', ...packStores];
  return await writeFor(database, linkApp, stores, async (transaction) => {
    const store = transaction.objectStore('companies');
    const rows = await Promise.all(unseen.map((key) => store.get(key)));
    const marked = rows.flatMap((row) =>
      row && !isFetchedLater(row.fetchedAt, askedAt) && row.unseenSince === undefined
        ? [{ ...row, unseenSince: askedAt }]
        : [],
    );
    await Promise.all(marked.map((row) => store.put(row)));
    const keys = marked.map(({ key }) => key);
    await markUnpacked(transaction, linkApp, keys);
    return keys;
  });
}
