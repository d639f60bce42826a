import {
  comparableName,
  longestForm,
  formsBefore as namesOfFormsBefore,
  formsBehind as namesOfFormsBehind,
} from '../companies/comparable-name.ts';

/** The hash of nothing. */
export const noHash = 0;

const basis = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a over the characters of a text, in 32 bits; `before` is the hash of what stands before it. */
export function hashText(text: string, before = basis): number {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  }
  return hash;
}

/** The words of the name that was read last: where each begins and ends, and the hash of all before it. */
const mostWords = 32;
const begins = new Int32Array(mostWords);
const ends = new Int32Array(mostWords);
const hashesBefore = new Int32Array(mostWords + 1);

/**
 * The hash of `comparableName`: equal for equal ones. Without making that name, where a name is of ASCII,
 * as most are; a table may have a hundred thousand.
 */
export function comparableHash(name: string): number {
  const words = readWords(name);
  if (words < 0) {
    const comparable = comparableName(name);
    return comparable === '' ? noHash : hashText(comparable);
  }
  if (words === 0) return noHash;
  const first = words > 1 && isForm(formsBefore, name, 0, 1) ? 1 : 0;
  let end = words;
  for (let form = formBehind(name, first, end); form > 0; form = formBehind(name, first, end)) {
    end -= form;
  }
  return first === 0 ? (hashesBefore[end] ?? 0) : hashWords(name, first, end);
}

/** How many words it has; less than none where they are not plain letters and digits of ASCII, or too many. */
function readWords(name: string): number {
  const { length } = name;
  let words = 0;
  let hash = basis;
  for (let at = 0; at < length; ) {
    const code = name.charCodeAt(at);
    let letter = plainLetter(code);
    if (letter === 0) {
      // An apostrophe parts no word, and stands in none.
      if (code > 0x7e || code < 0x20 || code === 0x27 || code === 0x60) return -1;
      at += 1;
      continue;
    }
    if (words === mostWords) return -1;
    begins[words] = at;
    while (letter !== 0) {
      hash = Math.imul(hash ^ letter, prime);
      at += 1;
      letter = at < length ? plainLetter(name.charCodeAt(at)) : 0;
    }
    ends[words] = at;
    words += 1;
    hashesBefore[words] = hash;
  }
  return words;
}

/** Of a character of ASCII: the letter in lower case, the digit, or 0. */
const plainLetters = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? code | 0x20 : 0,
);
const plainLetter = (code: number): number => plainLetters[code] ?? 0;

/** The hash of some words in lower case, with nothing between them. */
function hashWords(name: string, first: number, end: number): number {
  let hash = basis;
  for (let word = first; word < end; word += 1) {
    for (let at = begins[word] ?? 0; at < (ends[word] ?? 0); at += 1) {
      hash = Math.imul(hash ^ plainLetter(name.charCodeAt(at)), prime);
    }
  }
  return hash;
}

/** How many of the last words are one legal form, the longest: as `comparableName` has it. */
function formBehind(name: string, first: number, end: number): number {
  let longest = 0;
  for (let count = 1; count <= longestForm && count < end - first; count += 1) {
    const from = end - count;
    const hash = hashWords(name, from, end);
    if (formEnds[placeOf(hash)] === 0) break;
    if (isForm(formsBehind, name, from, end, hash)) longest = count;
  }
  return longest;
}

const isForm = (
  forms: Forms,
  name: string,
  first: number,
  end: number,
  hash = hashWords(name, first, end),
): boolean => {
  const form = forms.get(hash);
  if (form === undefined) return false;
  let read = 0;
  for (let word = first; word < end; word += 1) {
    for (let at = begins[word] ?? 0; at < (ends[word] ?? 0); at += 1) {
      if (form.charCodeAt(read) !== plainLetter(name.charCodeAt(at))) return false;
      read += 1;
    }
  }
  return read === form.length;
};

/** Legal forms by their hashes. */
type Forms = ReadonlyMap<number, string>;
const byHash = (forms: ReadonlySet<string>): Forms =>
  new Map([...forms].map((form) => [hashText(form), form]));
const formsBehind = byHash(namesOfFormsBehind);
const formsBefore = byHash(namesOfFormsBefore);

/** By a hash, whether it may be that of the end of a legal form: most words are not. */
const formEnds = new Uint8Array(1 << 14);
const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (formEnds.length - 1);
for (const form of namesOfFormsBehind) {
  for (let start = 0; start < form.length; start += 1) {
    formEnds[placeOf(hashText(form.slice(start)))] = 1;
  }
}
