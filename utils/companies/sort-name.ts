import { plainText, wordsOf } from './comparable-name.ts';
import { shownName } from './shown-name.ts';

/**
 * What Companies are put in order by: the name that is shown, without case, accents and signs.
 * Compared as it stands, so that an index of the directory and a list in memory agree.
 */
export function sortName(company: { id: string; name: string | null }): string {
  const text = plainText(shownName(company));
  return wordsOf(text).join(' ') || text;
}
