import type { Failure } from './outcome.ts';

/**
 * An answer that was the whole list, and all of it readable. That this text says this of Companies holds
 * whatever is kept here: nothing that is written has to end it.
 */
export interface ListAnswer {
  length: number;
  /** `listDigest` of its text. */
  digest: string;
  /** A digest of what it says of Companies, in whatever order. */
  content: string;
}

/** The state of a Link APP's list of Companies on this computer. */
export interface ListState {
  linkApp: string;
  /** `unavailable`: the API does not list (403, 404, 405); nothing is shown of it. */
  state: 'never' | 'refreshing' | 'complete' | 'failed' | 'unavailable';
  /** When the last whole refresh was asked for, in milliseconds since 1970; null: never. */
  refreshedAt: number | null;
  /** When the last attempt began. */
  attemptedAt: number;
  /** How many Companies the last whole refresh brought. */
  count: number;
  /** How many rows of it could not be read. */
  broken: number;
  /** The ids of some of those rows. */
  brokenIds?: string[];
  /** Whether the last whole refresh brought Companies, and the connections of none. */
  lacksConnections?: boolean;
  /** What brought it, where that is known again when it comes again. */
  answer?: ListAnswer | null;
  /** How far a refresh has come; `total` is null where the API leaves it out. */
  progress?: { taken: number; total: number | null };
  /** Why the last attempt failed. */
  failure?: Failure;
}

const quarterOfAnHour = 15 * 60 * 1000;

/**
 * Whether the list has the Companies of colleagues with a comparable name: it was read whole once.
 * Where the API does not list, nothing can be said.
 */
export const areNamesListed = (list: ListState | null): boolean =>
  list !== null && (list.refreshedAt !== null || list.state === 'unavailable');

/** Whether the list cannot say who has connected: the API does not list, or leaves the connections out. */
export const lacksConnections = (list: ListState | null): boolean =>
  list?.state === 'unavailable' || list?.lacksConnections === true;

/** Whether so little time has passed that one thing belongs to the other. A clock may be set back. */
export const isRecent = (time: number, now: number): boolean =>
  Math.abs(now - time) <= quarterOfAnHour;

/**
 * Whether a popup or panel that opens should ask for the list. `now` in milliseconds since 1970.
 * A refresh that is under way may have ended with its worker: asking again finds that out. One that
 * lies in the future says that the clock was set back.
 */
export function isOld(list: ListState | null, now: number): boolean {
  if (list === null || list.state === 'refreshing') return true;
  return !isRecent(list.attemptedAt, now);
}

/**
 * Whether the API gave a Company after a list was asked for. A time far ahead comes from a clock
 * that was set back since, and would win over every list until then.
 */
export const isFetchedLater = (fetchedAt: number, askedAt: number): boolean =>
  fetchedAt > askedAt && isRecent(fetchedAt, askedAt);

/** When the API last gave a Company, itself or in the list; in milliseconds since 1970. */
export function lastFetchedAt(
  company: { fetchedAt: number; unseenSince?: number },
  list: ListState | null,
): number {
  if (company.unseenSince !== undefined) return company.fetchedAt;
  return Math.max(company.fetchedAt, list?.refreshedAt ?? 0);
}
