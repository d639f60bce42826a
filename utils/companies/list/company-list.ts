import { companyKey } from '../company-id.ts';
import { isOverAWeek, week } from '../history/waiting.ts';
import { findMisspelled, findSpelled, type Haystack, inWords } from '../search.ts';
import { visibleText } from '../visible-text.ts';
import {
  type CompanyFilter,
  companyFilters,
  countedFilters,
  type FilterCounts,
  filtersAfterAWeek,
} from './company-filter.ts';
import { type CompanyOrder, comparisons } from './company-order.ts';
import type { ListEntry } from './list-pack.ts';

/** What of the list is wanted. */
export interface ListQuery {
  text: string;
  filter: CompanyFilter;
  order: CompanyOrder;
}

/** With fewer than these, what was typed may be misspelled. */
const few = 8;

/** Everything in one order, and side by side with it what is searched. */
interface Sorted {
  order: CompanyOrder;
  entries: ListEntry[];
  haystack: Haystack;
  /** The indexes that pass each filter, cached on first use. */
  filtered: Map<CompanyFilter, number[]>;
  /** What is filtered holds until the next client has taken longer than a week. */
  filteredUntil: number;
}

/** All Companies of a Link APP as they are searched, filtered and put in order. */
export class CompanyList {
  readonly #entries = new Map<string, ListEntry>();
  /** When those that were used since `sortAnew` were used last. */
  readonly #usedSince = new Map<string, number>();
  #sorted: Sorted | undefined;

  /**
   * Adds an entry, or replaces an older one. That keeps its position in the order of use until
   * `sortAnew`: using a Company must not put another one beneath the pointer.
   */
  put(entry: ListEntry): void {
    const { touchedAt } = this.#entries.get(entry.key) ?? entry;
    if (touchedAt !== entry.touchedAt) this.#usedSince.set(entry.key, entry.touchedAt);
    this.#entries.set(entry.key, { ...entry, touchedAt });
    this.#sorted = undefined;
  }

  /** Applies the uses since the last sort. Returns whether there were any. */
  sortAnew(): boolean {
    const isAnother = this.#usedSince.size > 0;
    for (const [key, touchedAt] of this.#usedSince) {
      const entry = this.#entries.get(key);
      if (entry) this.#entries.set(key, { ...entry, touchedAt });
    }
    if (isAnother) this.#sorted = undefined;
    this.#usedSince.clear();
    return isAnother;
  }

  remove(key: string): void {
    if (this.#entries.delete(key)) this.#sorted = undefined;
  }

  /** The matching Companies: best first where a text is searched, otherwise in their order. */
  find({ text, filter, order }: ListQuery): FoundEntries {
    this.#sorted = this.#sorted?.order === order ? this.#sorted : sort(this.#entries, order);
    const { entries, haystack } = this.#sorted;
    const indexes = filtered(this.#sorted, filter, Date.now());
    const key = companyKey(visibleText(text));
    if (key === '') return new FoundEntries(entries, indexes);
    const found = search(haystack, indexes, visibleText(text));
    const whole = this.#entries.get(key);
    if (!whole) return new FoundEntries(entries, found);
    const index = entries.indexOf(whole);
    return new FoundEntries(entries, [index, ...found.filter((other) => other !== index)]);
  }

  /** How many of all Companies pass each of `countedFilters`. */
  counts(): FilterCounts {
    this.#sorted ??= sort(this.#entries, 'name');
    const sorted = this.#sorted;
    const count = (filter: CompanyFilter) => filtered(sorted, filter, Date.now()).length;
    const counts = countedFilters.map((filter) => [filter, count(filter)] as const);
    return Object.fromEntries(counts) as FilterCounts;
  }
}

/** What was found, by index: nearly everything may be, and only a window of it is shown. */
export class FoundEntries {
  readonly #entries: ListEntry[];
  readonly #indexes: number[];

  constructor(entries: ListEntry[], indexes: number[]) {
    this.#entries = entries;
    this.#indexes = indexes;
  }

  get count(): number {
    return this.#indexes.length;
  }

  /** -1 where it is not among them. */
  indexOf(key: string): number {
    return this.#indexes.findIndex((index) => this.#entries[index]?.key === key);
  }

  slice(from: number, to: number): ListEntry[] {
    return this.#indexes.slice(from, to).flatMap((index) => this.#entries[index] ?? []);
  }
}

function sort(all: Map<string, ListEntry>, order: CompanyOrder): Sorted {
  const entries = [...all.values()].sort(comparisons[order]);
  const haystack = {
    ids: entries.map(({ id }) => id),
    names: entries.map(({ name }) => name),
    texts: entries.map(({ text }) => text),
  };
  return { order, entries, haystack, filtered: new Map(), filteredUntil: 0 };
}

function filtered(sorted: Sorted, filter: CompanyFilter, now: number): number[] {
  if (now >= sorted.filteredUntil) {
    sorted.filtered.clear();
    sorted.filteredUntil = nextLate(sorted.entries, now);
  }
  const known = sorted.filtered.get(filter);
  if (known) return known;
  const bit = 1 << companyFilters.indexOf(filter);
  const isTimed = filtersAfterAWeek.has(filter);
  const indexes: number[] = [];
  sorted.entries.forEach((entry, index) => {
    if ((entry.filters & bit) !== 0 || (isTimed && isLate(entry, now))) indexes.push(index);
  });
  sorted.filtered.set(filter, indexes);
  return indexes;
}

const isLate = ({ waitingSince: since }: ListEntry, now: number): boolean =>
  since !== 0 && isOverAWeek({ since }, now);

/** When the next of those that are waited for is so for longer than a week. */
function nextLate(entries: ListEntry[], now: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const { waitingSince } = entry;
    if (waitingSince !== 0 && !isLate(entry, now)) next = Math.min(next, waitingSince + week + 1);
  }
  return next;
}

function search(haystack: Haystack, indexes: number[], text: string): number[] {
  const words = inWords(text).split(' ');
  if (words[0] === '') return [];
  const spelled = findSpelled(haystack, indexes, words);
  if (spelled.length >= few) return spelled;
  const known = new Set(spelled);
  const misspelled = findMisspelled(haystack, indexes, words);
  return [...spelled, ...misspelled.filter((index) => !known.has(index))];
}
