import { plainText, tellingWords } from './comparable-name.ts';

/** Longer ones are hard to read aloud, and to tell apart in a list. */
const longestSuggestion = 40;

async function toLatin(word: string): Promise<string> {
  const plain = plainText(word);
  return /^[a-z0-9]+$/.test(plain) ? plain : await transliterate(word);
}

/** Whole words as far as they fit, and of a long first word its beginning. */
function joinWithin(words: string[], length: number): string {
  let joined = '';
  for (const word of words) {
    if (joined !== '' && joined.length + word.length > length) break;
    joined += word;
  }
  return joined.slice(0, length);
}

/**
 * A Company id to suggest for a name: A-Z and 0-9, at most 40 characters, empty where the name has
 * no letter and no digit. Without legal forms, as `likeName`: the form of a second "Acme Ltd" then
 * says that ACME is taken, where ACMELTD would make a double Company.
 *
 * For pages alone: letters outside of Latin load a table by `import()`, which a service worker refuses.
 */
export async function suggestCompanyId(name: string): Promise<string> {
  const words = await Promise.all(tellingWords(name).map(toLatin));
  const pieces = words.map((word) => word.toUpperCase().replace(/[^A-Z0-9]/g, ''));
  return joinWithin(pieces, longestSuggestion);
}

const koreanSyllables = /[\uAC00-\uD7A3]+/gu;

/**
 * A word in Latin letters, as any-ascii spells it; signs such as `'` may be among them, and what is
 * small or a capital means nothing. Korean syllables are taken apart first: the table that we build
 * in knows their parts alone.
 *
 * For pages alone: a service worker refuses `import()`.
 */
export async function transliterate(word: string): Promise<string> {
  const { default: anyAscii } = await import('any-ascii');
  return anyAscii(word.replace(koreanSyllables, (syllables) => syllables.normalize('NFD')));
}
