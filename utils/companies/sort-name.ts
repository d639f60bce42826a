import { plainText, wordsOf } from './comparable-name.ts';
import { shownName } from './shown-name.ts';

/**
 * The key by which Companies are sorted: the shown name, without case, accents and signs. Compared
 * as plain text, so that an index of the directory and a list in memory agree.
 */
export function sortName(company: { id: string; name: string | null }): string {
  const text = plainText(shownName(company));
  return wordsOf(text).join(' ') || text;
}
