import type { FilterCounts } from './company-filter.ts';
import type { ListQuery } from './company-list.ts';
import type { ListedCompany } from './listed-company.ts';

/** Asks for a window of the list: the rows of `from` to before `to`. */
export interface ListRequest extends ListQuery {
  /** Counts the queries: an answer to an older one is of no use. */
  number: number;
  from: number;
  to: number;
}

export interface ListAnswer {
  /** Of the query that it answers. */
  number: number;
  /** Counts the changes of the list: rows of two versions do not stand side by side. */
  version: number;
  count: number;
  /** How many there are of all, whatever is searched. */
  counts: FilterCounts;
  from: number;
  /** Null where a row was taken away, or cannot be read. */
  rows: (ListedCompany | null)[];
  /** Where the Company that is followed stands now; null where it is not among them. */
  followed: { key: string; index: number } | null;
}

/** What a page sends to its list, the first time with the Link APP that it is of. */
export type ToList =
  | { kind: 'open'; linkApp: string }
  | { kind: 'ask'; request: ListRequest }
  /** Each answer from now on tells where this Company stands. */
  | { kind: 'follow'; key: string | null }
  /** Nobody points at a row: what was used meanwhile goes to its place in the order of use. */
  | { kind: 'sortAnew' }
  /** Asks for the keys of what was found, once: all of them, or those from one to another. */
  | { kind: 'keys'; question: number; ends: [from: string, to: string] | null };

export type FromList =
  | { kind: 'answer'; answer: ListAnswer }
  | { kind: 'keys'; question: number; keys: string[] }
  | { kind: 'trouble' };
