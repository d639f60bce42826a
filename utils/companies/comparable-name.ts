import { visibleText } from './visible-text.ts';

/** Legal forms of firms. A form of several words is written as one: `Sp. z o.o.`. */
export const formsBehind = new Set(
  (
    'ab ag andco aps as asa bhd bv cie co company corp corporation cv doo ek etcie eg eood gbr gmbh ' +
    'inc incorporated jsc kft kg kgaa kk limited llc llp lp ltd ltda mbh nv oao oe og ohg ooo ou oy oyj ' +
    'plc pllc pte pty pvt sa sadecv sabdecv sapidecv sarl sas sasu sca sdecv sderldecv sdnbhd se sl slu snc spa ' +
    'spj spk spolsro spzoo sprl srl sro srls tbk tov uab ug undco zao zoo zrt ао ип оао ооо пао тов тоо'
  ).split(' '),
);

/** The number of words in the longest form above: `S. de R.L. de C.V.`. */
export const longestForm = 7;

/** Only those that hardly begin a name of their own: "AS Roma" and "AB InBev" stay whole. */
export const formsBefore = new Set(
  'oao ooo pao pt sia tov uab zao ао зао ип оао ооо пао тов тоо'.split(' '),
);

/** Written without a space beside the name. */
const attachedForms =
  /株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限責任公司|有限公司|주식회사|\([株有주]\)/gu;

const apostrophes = /['’‘ʻʼ`´]/gu;
const noLetters = /[^\p{L}\p{M}\p{N}]+/u;

/** Accents, and the vowel points of Hebrew and Arabic; not the signs that make another letter elsewhere (`カ`, `ガ`). */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+/gu;

/** Letters that no decomposition takes apart. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
};

/** Most names are: what follows does nothing to them, and a list has a hundred thousand. */
const isAscii = /^[ -~]*$/;

/** Without case, accents and width: `Łódź` and `LODZ` are one. For search and for likeness. */
export function plainText(text: string): string {
  if (isAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(accents, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþħŧıς]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC');
}

/** The runs of letters and digits of a text. */
export function wordsOf(text: string): string[] {
  return text.split(noLetters).filter((word) => word !== '');
}

/** How many of the last words are one legal form, the longest. A name is never nothing but a form. */
function countFormBehind(words: string[]): number {
  let [tail, longest] = ['', 0];
  for (let count = 1; count <= longestForm && count < words.length; count += 1) {
    tail = plainText(words[words.length - count] ?? '') + tail;
    if (formsBehind.has(tail)) longest = count;
  }
  return longest;
}

/** The words of a name, spelled as they are, without its legal forms. */
export function distinctiveWords(name: string): string[] {
  const text = visibleText(name).normalize('NFKC').replace(apostrophes, '');
  const detached = wordsOf(text.replace(attachedForms, ' '));
  let words = detached.length > 0 ? detached : wordsOf(text);
  if (words.length > 1 && formsBefore.has(plainText(words[0] ?? ''))) words = words.slice(1);
  for (let count = countFormBehind(words); count > 0; count = countFormBehind(words)) {
    words = words.slice(0, -count);
  }
  return words;
}

/**
 * What two names of one client are likely to share: without case, accents, signs, spaces and legal
 * forms ("Acme, Inc." and "ACME GmbH" give `acme`). Empty where the name has no letter and no digit.
 */
export function comparableName(name: string | null): string {
  return distinctiveWords(name ?? '')
    .map(plainText)
    .join('');
}
