import type { FilterCounts } from './company-filter.ts';
import type { ListQuery } from './company-list.ts';
import type { ListedCompany } from './listed-company.ts';

/** Asks for a window of the list: the rows of `from` to before `to`. */
export interface ListRequest extends ListQuery {
  /** Counts the queries: answers to older ones are dropped. */
  number: number;
  from: number;
  to: number;
}

export interface ListAnswer {
  /** Of the query that it answers. */
  number: number;
  /** Counts the changes of the list: rows of two versions are not mixed. */
  version: number;
  count: number;
  /** The counts of all Companies, whatever is searched. */
  counts: FilterCounts;
  from: number;
  /** Null where a row was taken away, or cannot be read. */
  rows: (ListedCompany | null)[];
  /** The index of the Company that is followed; null where it is not in the list. */
  followed: { key: string; index: number } | null;
}

/** What a page sends to its list; the first message has its Link APP. */
export type ToList =
  | { kind: 'open'; linkApp: string }
  | { kind: 'ask'; request: ListRequest }
  /** Each answer from now on has the index of this Company. */
  | { kind: 'follow'; key: string | null }
  /** The pointer has left the rows: Companies used since move to their place in the order of use. */
  | { kind: 'sortAnew' }
  /** Asks for the keys of what was found, once: all of them, or those from one to another. */
  | { kind: 'keys'; question: number; ends: [from: string, to: string] | null };

export type FromList =
  | { kind: 'answer'; answer: ListAnswer }
  | { kind: 'keys'; question: number; keys: string[] }
  | { kind: 'trouble' };
