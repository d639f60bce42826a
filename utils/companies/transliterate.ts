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
