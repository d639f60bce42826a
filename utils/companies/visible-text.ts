/** Letters and signs that show nothing but a gap: Hangul fillers, the empty Braille cell. */
const blanks = /[\u115F\u1160\u2800\u3164\uFFA0]/g;

/**
 * Control characters, half characters, the private ones of icon fonts, and signs that are not seen,
 * such as directions; but not the joiners.
 */
const unseen = /[\p{Cc}\p{Cs}\p{Co}\u2028\u2029]|\u034F|[\u17B4\u17B5]|(?![\u200C\u200D])\p{Cf}/gu;

const joiners = '[\\u200C\\u200D]+';
const unjoined =
  '[\\s\\d\\p{P}\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}]';

/** Persian, Indic scripts and emoji are spelled with joiners; elsewhere these do nothing. */
const idleJoiners = new RegExp(`(?<=^|${unjoined})${joiners}|${joiners}(?=$|${unjoined})`, 'gu');

/** A text that is being typed, without characters that show nothing; joiners are for names. */
export const withoutUnseen = (text: string): string =>
  text.replace(unseen, '').replace(/[\u200C\u200D]/g, '');

/** Words of ASCII, a space between each two. */
const isSeenAsItIs = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** A text as it is seen: on one line, single spaces, without characters that show nothing. */
export function visibleText(text: string): string {
  if (isSeenAsItIs.test(text)) return text;
  const seen = text.replace(blanks, ' ').replace(/\s+/g, ' ').replace(unseen, '');
  return seen.replace(/ +/g, ' ').trim().replace(idleJoiners, '').replace(/ +/g, ' ').trim();
}
