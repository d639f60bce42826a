import { distinctiveWords, plainText } from './comparable-name.ts';

/** Longer ids are hard to read aloud and to compare. */
const longestSuggestion = 40;

/** Whole words as far as they fit, and of a long first word its beginning. */
function joinWithin(words: string[], length: number): string {
  let joined = '';
  for (const word of words) {
    if (joined !== '' && joined.length + word.length > length) break;
    joined += word;
  }
  return joined.slice(0, length);
}

const isLatin = (plain: string): boolean => /^[a-z0-9]*$/.test(plain);

/**
 * A Company id to suggest for a name: A-Z and 0-9, at most 40 characters, empty where the name has
 * no letter and no digit. Without legal forms, as `comparableName`: the form of a second "Acme Ltd" then
 * says that ACME is taken, where ACMELTD would make a double Company.
 *
 * For pages and their workers alone: letters outside of Latin load a table by `import()`, which a service
 * worker refuses.
 */
export async function suggestCompanyId(name: string): Promise<string> {
  return distinctiveWords(name).map(plainText).every(isLatin)
    ? suggestWith(name, (word) => word)
    : (await idSuggester())(name);
}

/** Gives what suggests ids for many names, as `suggestCompanyId` does, without waiting for each. */
export async function idSuggester(): Promise<(name: string) => string> {
  const toLatin = await loadTransliteration();
  return (name) => suggestWith(name, toLatin);
}

function suggestWith(name: string, toLatin: (word: string) => string): string {
  const parts = distinctiveWords(name).map((word) => {
    const plain = plainText(word);
    return (isLatin(plain) ? plain : toLatin(word)).toUpperCase().replace(/[^A-Z0-9]/g, '');
  });
  return joinWithin(parts, longestSuggestion);
}

const koreanSyllables = /[\uAC00-\uD7A3]+/gu;

/**
 * Spells words in Latin letters, as any-ascii does. The result may have signs such as `'`, and its
 * case means nothing. Korean syllables are taken apart first: the table that we bundle has their
 * parts only. A service worker refuses the `import()`.
 */
async function loadTransliteration(): Promise<(word: string) => string> {
  const { default: anyAscii } = await import('any-ascii');
  return (word) =>
    anyAscii(word.replace(koreanSyllables, (syllables) => syllables.normalize('NFD')));
}
