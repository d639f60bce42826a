import UFuzzy from '@leeoniya/ufuzzy';
import { plainText, wordsOf } from './comparable-name.ts';

let forgiving: UFuzzy | undefined;

/**
 * One error a word: a letter too many, missing, wrong, or two changed about; short words stricter. Made
 * at the first use: a worker that only packs what is searched would take as long for it as for all else.
 */
const makeForgiving = () =>
  new UFuzzy({
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

/** What is searched, a column each: a Company has one index in all of them. */
export interface Haystack {
  ids: string[];
  names: string[];
  /** Id, name and other searched texts, with a space before each word. */
  texts: string[];
}

/** A text as it is searched: its words, without case and accents. */
export const inWords = (text: string): string => wordsOf(plainText(text)).join(' ');

/** A plain loop: it runs over every Company with every key. */
function holdsAll(text: string, words: string[]): boolean {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
}

/** How well the Company at an index matches, which has every word; best first. */
function rank({ ids, names, texts }: Haystack, index: number, words: string[], wanted: string) {
  const id = ids[index] ?? '';
  const name = names[index] ?? '';
  if (name === wanted || id === wanted) return 0;
  if (id.startsWith(wanted)) return 1;
  if (name.startsWith(wanted)) return 2;
  return words.every((word) => texts[index]?.includes(` ${word}`)) ? 3 : 4;
}

/** The indexes that have every word, best first, and among equals in their own order. */
export function findSpelled(haystack: Haystack, indexes: number[], words: string[]): number[] {
  const wanted = words.join(' ');
  const ranks: number[][] = [[], [], [], [], []];
  for (const index of indexes) {
    if (!holdsAll(haystack.texts[index] ?? '', words)) continue;
    ranks[rank(haystack, index, words, wanted)]?.push(index);
  }
  return ranks.flat();
}

/** The indexes that have every word with at most one typing error in each, in their own order. */
export function findMisspelled(haystack: Haystack, indexes: number[], words: string[]): number[] {
  if (words.some((word) => word.length > longestForgiven)) return [];
  forgiving ??= makeForgiving();
  let found = indexes;
  for (const word of words) found = forgiving.filter(haystack.texts, word, found) ?? [];
  return found;
}
