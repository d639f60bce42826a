import { unwrap } from 'idb';
import type { Company } from '../link-api/company.ts';
import { companyKey } from './company-id.ts';
import { tellsNothingNew, toRow } from './company-row.ts';
import type { CompanyRow, DirectoryDatabase } from './database.ts';
import { ofLinkApp } from './directory-reader.ts';
import type { ListState } from './list-state.ts';

/**
 * Keeps a part of the list that was asked for at `askedAt`, in the order of its keys, and how the list
 * stands then. What was told later stands, and what tells nothing new is not written. Gives the keys
 * of the rows written.
 */
export async function keepListed(
  database: DirectoryDatabase,
  companies: Company[],
  askedAt: number,
  list: ListState,
): Promise<string[]> {
  const { linkApp } = list;
  const transaction = database.transaction(['companies', 'lists'], 'readwrite');
  const store = transaction.objectStore('companies');
  const olds = await readOlds(store, linkApp, companies);
  const rows = companies.flatMap((company) => {
    const old = olds.get(companyKey(company.id));
    if (old && (old.readAt > askedAt || tellsNothingNew(company, old))) return [];
    return [toRow(linkApp, company, askedAt, old)];
  });
  // A promise for each of thousands of rows takes longer than the row: the end tells of all.
  const bare = unwrap(store);
  for (const row of rows) bare.put(row);
  unwrap(transaction.objectStore('lists')).put(list);
  await transaction.done;
  return rows.map(({ key }) => key);
}

interface Rows {
  count(range: IDBKeyRange): Promise<number>;
  get(key: [string, string]): Promise<CompanyRow | undefined>;
  getAll(range: IDBKeyRange): Promise<CompanyRow[]>;
}

/** The rows of these Companies, which stand in the order of their keys: in one request where that is less work. */
async function readOlds(
  store: Rows,
  linkApp: string,
  companies: Company[],
): Promise<Map<string, CompanyRow>> {
  const keys = companies.map(({ id }) => companyKey(id));
  const range = IDBKeyRange.bound([linkApp, keys.at(0)], [linkApp, keys.at(-1)]);
  const between = await store.count(range);
  if (between === 0) return new Map();
  const rows =
    between <= 2 * keys.length
      ? await store.getAll(range)
      : await Promise.all(keys.map((key) => store.get([linkApp, key])));
  return new Map(rows.flatMap((row) => (row ? [[row.key, row]] : [])));
}

/**
 * Marks what is known of the Link APP, was not seen in a list and was not told of since that was
 * asked for. Gives the keys of the rows written.
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
  const { store, done } = database.transaction('companies', 'readwrite');
  const rows = await Promise.all(unseen.map((key) => store.get(key)));
  const marked = rows.flatMap((row) =>
    row && row.readAt <= askedAt && row.unseenSince === undefined
      ? [{ ...row, unseenSince: askedAt }]
      : [],
  );
  await Promise.all([...marked.map((row) => store.put(row)), done]);
  return marked.map(({ key }) => key);
}
