import { integer, string } from 'fast-check';

const beforeSurrogates = 0xd800;
const surrogates = 0x800;

/** Any code point. fast-check's own unit `binary` first writes them all down, which takes a second. */
const codePoint = integer({ min: 0, max: 0x10ffff - surrogates }).map(
  (rank) => String.fromCodePoint(rank < beforeSurrogates ? rank : rank + surrogates),
  (text) => {
    const point = typeof text === 'string' ? (text.codePointAt(0) ?? Number.NaN) : Number.NaN;
    return point < beforeSurrogates ? point : point - surrogates;
  },
);

/** Text of any code points. */
export const anyText = (length: { minLength?: number; maxLength?: number } = {}) =>
  string({ ...length, unit: codePoint });
