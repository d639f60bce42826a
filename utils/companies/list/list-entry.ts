import type { CompanyRow } from '../database.ts';
import { inWords } from '../search.ts';
import { companyFilters, passes } from './company-filter.ts';
import { type Beside, toListed } from './listed-company.ts';

/** The list's data of a Company: just enough to find and sort it. */
export interface ListEntry {
  key: string;
  sortName: string;
  /** 0: never. */
  touchedAt: number;
  /** 0: unknown. */
  createdAt: number;
  /** Since when its client is waited for; 0: nobody waits. */
  waitingSince: number;
  /** As they are searched. */
  id: string;
  name: string;
  text: string;
  /** A bit for each of `companyFilters` that it passes, however long its client takes. */
  filters: number;
  beside: Beside;
}

/** Sources have few names, and many Companies the same. */
const sourceWords = new Map<string, string>();

function wordsOfSource(name: string): string {
  const known = sourceWords.get(name);
  if (known !== undefined) return known;
  const words = inWords(name);
  sourceWords.set(name, words);
  return words;
}

const isPlain = /^[A-Za-z0-9]+$/;

export function toEntry(row: CompanyRow, beside: Beside): ListEntry {
  const listed = toListed(row, beside);
  const id = isPlain.test(row.id) ? row.id.toLowerCase() : inWords(row.id);
  const name = row.name?.trim() ? row.sortName : '';
  const sources = listed.sources?.map((source) => wordsOfSource(source.name)) ?? [];
  const own = [...listed.tags, listed.note].map(inWords);
  const filters = companyFilters.reduce(
    (bits, filter, index) =>
      passes(filter, listed, listed.waiting?.since ?? 0) ? bits | (1 << index) : bits,
    0,
  );
  return {
    key: row.key,
    sortName: row.sortName,
    touchedAt: row.touchedAt ?? 0,
    createdAt: row.createdTime ?? 0,
    waitingSince: listed.waiting?.since ?? 0,
    id,
    name,
    text: ` ${[id, name, ...sources, ...own].filter((words) => words !== '').join(' ')}`,
    filters,
    beside,
  };
}
