import UFuzzy from '@leeoniya/ufuzzy';
import { companyKey } from './company-id.ts';
import type { KnownCompany } from './known-company.ts';
import { plainText, wordsOf } from './like-name.ts';
import { isRetired } from './retired.ts';

/** One error a word: a letter too many, missing, wrong, or two changed about; short words stricter. */
const forgiving = new UFuzzy({
  unicode: true,
  intraMode: 1,
  interSplit: '[^\\p{L}\\p{M}\\p{N}]+',
  intraSplit: '',
  intraBound: '',
  interBound: '[^\\p{L}\\p{M}\\p{N}]',
  intraChars: '[\\p{L}\\p{M}\\d]',
});

/** A longer word grows into a pattern of its square, and hardly fits any name but its own. */
const longestForgiven = 40;

/** What is searched, side by side with the Companies. */
interface Haystack {
  companies: KnownCompany[];
  ids: string[];
  names: string[];
  /** Id and name, with a space before each word. */
  texts: string[];
}

const haystacks = new WeakMap<KnownCompany[], Haystack>();

const inWords = (text: string): string => wordsOf(plainText(text)).join(' ');

function prepare(all: KnownCompany[]): Haystack {
  const companies = all.filter((company) => !isRetired(company));
  const ids = companies.map((company) => inWords(company.id));
  const names = companies.map((company) => inWords(company.name ?? ''));
  const texts = ids.map((id, place) => ` ${id} ${names[place]}`);
  return { companies, ids, names, texts };
}

function haystackOf(companies: KnownCompany[]): Haystack {
  const known = haystacks.get(companies);
  if (known) return known;
  const haystack = prepare(companies);
  haystacks.set(companies, haystack);
  return haystack;
}

/** How well a Company answers, best first; undefined where a word is missing. */
function rank(haystack: Haystack, place: number, words: string[], wanted: string) {
  const text = haystack.texts[place] ?? '';
  if (!words.every((word) => text.includes(word))) return undefined;
  const id = haystack.ids[place] ?? '';
  const name = haystack.names[place] ?? '';
  if (name === wanted || id === wanted) return 0;
  if (id.startsWith(wanted)) return 1;
  if (name.startsWith(wanted)) return 2;
  return words.every((word) => text.includes(` ${word}`)) ? 3 : 4;
}

const newestFirst = (one: KnownCompany, other: KnownCompany): number =>
  (other.touchedAt ?? 0) - (one.touchedAt ?? 0);

/** Those that hold every word, best first. */
function findSpelled(haystack: Haystack, words: string[]): KnownCompany[] {
  const wanted = words.join(' ');
  const ranks: KnownCompany[][] = [[], [], [], [], []];
  haystack.companies.forEach((company, place) => {
    const found = rank(haystack, place, words, wanted);
    if (found !== undefined) ranks[found]?.push(company);
  });
  return ranks.flatMap((companies) => companies.sort(newestFirst));
}

/** Those that hold every word with a typing error at most in each. */
function findMisspelled(haystack: Haystack, words: string[]): KnownCompany[] {
  if (words.some((word) => word.length > longestForgiven)) return [];
  let places: number[] | undefined;
  for (const word of words) places = forgiving.filter(haystack.texts, word, places) ?? [];
  return (places ?? []).flatMap((place) => haystack.companies[place] ?? []).sort(newestFirst);
}

/**
 * The Companies whose name or id holds all the words of the text, in any order and without case and
 * accents; best first, and those touched last before others. Where these are fewer than the limit,
 * those with typing errors follow. A retired one is found by its whole id alone.
 *
 * The preparation is kept with the array: hand in the same one while nothing has changed.
 */
export function searchCompanies(
  companies: KnownCompany[],
  text: string,
  limit: number,
): KnownCompany[] {
  const key = companyKey(text.trim());
  if (key === '') return [];
  const words = wordsOf(plainText(text));
  const haystack = haystackOf(companies);
  const found = new Set(companies.filter((company) => company.key === key));
  if (words.length > 0) {
    for (const company of findSpelled(haystack, words)) found.add(company);
    if (found.size < limit) {
      for (const company of findMisspelled(haystack, words)) found.add(company);
    }
  }
  return [...found].slice(0, limit);
}
