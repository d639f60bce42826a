import type { CompanyRow } from '../database.ts';
import type { Notes } from '../notes.ts';
import { inWords } from '../search.ts';
import { companyFilters, passes } from './company-filter.ts';
import type { ListEntry } from './list-pack.ts';
import { toListed } from './listed-company.ts';

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

export function toEntry(row: CompanyRow, notes?: Pick<Notes, 'tags' | 'note'>): ListEntry {
  const listed = toListed(row, { notes });
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
  };
}
