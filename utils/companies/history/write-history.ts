import type { CompanyRow } from '../database.ts';
import { markUnpacked, packStores } from '../list/write-packs.ts';
import { isRetired } from '../retired.ts';
import type { WritingWith } from '../write-for.ts';
import type { HistoryEvent, ObservedEvent } from './history-event.ts';
import { joinHistory } from './join-history.ts';
import { addNews, newsAmong } from './news.ts';
import { type Observed, observedEvents } from './observed-events.ts';
import { waitingAfter } from './waiting.ts';

export const historyStores = ['histories', 'news'] as const;

/** The stores of a transaction that writes rows. */
export const rowStores = ['companies', ...historyStores, ...packStores] as const;

/** A transaction that writes rows. */
export type RowWriting = WritingWith<(typeof rowStores)[number]>;

/** A row that is about to be written, and the one that stood there. */
export interface RowChange {
  before: CompanyRow | undefined;
  row: CompanyRow;
}

/**
 * Writes what has happened to Companies into their histories and their news, by comparing what is to be
 * written with what stood there. Gives the rows as they are to be written, in the same transaction: so
 * nothing is found twice, and nothing is lost. `now` in milliseconds since 1970.
 */
export async function withHistories(
  transaction: RowWriting,
  changes: RowChange[],
  now: number,
): Promise<CompanyRow[]> {
  const known = await keysWithHistory(transaction, changes.filter(lacksConnections));
  return await Promise.all(
    changes.map(async (change) => {
      const { before, row } = change;
      const isKnown = lacksConnections(change) && known.has(row.key);
      if (!isKnown && (!before || observedEvents(before, row, now).length === 0)) return row;
      return await observe(transaction, change, now);
    }),
  );
}

/** The row before has no connections: the history may have them. */
const lacksConnections = ({ before, row }: RowChange): boolean =>
  !before || (before.connections === undefined && (row.connections?.length ?? 0) > 0);

async function keysWithHistory(
  transaction: RowWriting,
  changes: RowChange[],
): Promise<Set<string>> {
  const keys = changes.map(({ row }) => row.key).sort();
  const [first, last] = [keys.at(0), keys.at(-1)];
  const linkApp = changes[0]?.row.linkApp;
  if (linkApp === undefined || first === undefined || last === undefined) return new Set();
  const range = IDBKeyRange.bound([linkApp, first], [linkApp, last]);
  const found = await transaction.objectStore('histories').getAllKeys(range);
  return new Set(found.map(([, key]) => key));
}

async function observe(
  transaction: RowWriting,
  { before, row }: RowChange,
  now: number,
): Promise<CompanyRow> {
  const { linkApp, key } = row;
  const history = await readEvents(transaction, linkApp, key);
  const observed = observedEvents(before ?? withoutConnections(row), row, now, history);
  const events = await join(transaction, row, history, observed);
  // What only says again what the history has is not new, unless the source was there all the time: it may
  // be from another computer, or the API has left it out for a while.
  const fresh = observed.filter((event) => events.includes(event) || isOfSource(before, event));
  await writeNews(transaction, row, fresh, history);
  return withWaiting(row, events);
}

const isOfSource = (row: CompanyRow | undefined, event: ObservedEvent): boolean =>
  'source' in event && row?.connections?.some(({ id }) => id === event.source.id) === true;

const withoutConnections = ({ name, linkPage }: CompanyRow): Observed => ({ name, linkPage });

async function readEvents(
  transaction: RowWriting,
  linkApp: string,
  key: string,
): Promise<HistoryEvent[]> {
  return (await transaction.objectStore('histories').get([linkApp, key]))?.events ?? [];
}

async function writeNews(
  transaction: RowWriting,
  row: CompanyRow,
  observed: ObservedEvent[],
  history: HistoryEvent[],
): Promise<void> {
  const { linkApp, key } = row;
  const events = isRetired(row) ? [] : newsAmong(observed, history);
  if (events.length === 0) return;
  const store = transaction.objectStore('news');
  await store.put(addNews(await store.get([linkApp, key]), { linkApp, key, events }));
}

/**
 * Adds events to the history of a Company, from this computer or from an import. Gives whether it
 * changed.
 */
export async function addToHistory(
  transaction: RowWriting,
  linkApp: string,
  key: string,
  added: HistoryEvent[],
): Promise<boolean> {
  const companies = transaction.objectStore('companies');
  const history = await readEvents(transaction, linkApp, key);
  const events = await join(transaction, { linkApp, key }, history, added);
  const row = events !== history && (await companies.get([linkApp, key]));
  if (row) await companies.put(withWaiting(row, events));
  if (row) await markUnpacked(transaction, linkApp, [key]);
  return events !== history;
}

/** Joins events to a Company's history. Gives what there is then: the same array where nothing is new. */
async function join(
  transaction: RowWriting,
  { linkApp, key }: { linkApp: string; key: string },
  history: HistoryEvent[],
  added: HistoryEvent[],
): Promise<HistoryEvent[]> {
  const events = joinHistory(history, added);
  if (JSON.stringify(events) === JSON.stringify(history)) return history;
  await transaction.objectStore('histories').put({ linkApp, key, events });
  return events;
}

function withWaiting(row: CompanyRow, events: HistoryEvent[]): CompanyRow {
  const { waiting: _, ...rest } = row;
  const waiting = waitingAfter(events);
  return { ...rest, ...(waiting && { waiting }) };
}
