/** A piece of one part of an address pattern. */
export type Piece =
  | { kind: 'text'; text: string }
  /** `:name`: anything up to the next separator. */
  | { kind: 'name'; name: string }
  /** `*`: anything at all. */
  | { kind: 'any' };

/** A sign that is meant as itself, a name, a grouping, or any other character. */
const signs = /\\(.)|:([\p{ID_Start}$_][\p{ID_Continue}$\u200C\u200D]*)|[{}]|(.)/gsu;

/** The pieces of a part of a pattern as `URLPattern` gives it, which has no repetition in it. */
export function readPieces(part: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [, escaped, name, sign] of part.matchAll(signs)) {
    const last = pieces.at(-1);
    const text = escaped ?? sign;
    if (name !== undefined) pieces.push({ kind: 'name', name });
    else if (sign === '*') pieces.push({ kind: 'any' });
    // A name before a letter is put in braces.
    else if (text === undefined) continue;
    else if (last?.kind === 'text') last.text += text;
    else pieces.push({ kind: 'text', text });
  }
  return pieces;
}
