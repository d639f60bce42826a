import type { Piece } from './pattern-pieces.ts';

/** With more than these, a long address takes longer than a user waits. */
const mostSliding = 2;

/**
 * Whether one part of an address pattern can fit an address in so many ways that a browser, which
 * tries them one by one, would be seen to wait. `separator`: what a name of that part stops at.
 */
export function variesTooMuch(pieces: readonly Piece[], separator: '.' | '/' | null): boolean {
  const sliding = pieces.filter((piece, index) => {
    if (piece.kind === 'text') return false;
    // What stands last can end at the end alone.
    if (piece.kind === 'any') return index < pieces.length - 1;
    return !isBetween(pieces[index - 1], pieces[index + 1], separator);
  });
  return sliding.length > mostSliding;
}

/** A name that a separator ends on both sides can end there alone. */
function isBetween(
  before: Piece | undefined,
  after: Piece | undefined,
  separator: string | null,
): boolean {
  if (separator === null) return false;
  const begins =
    before === undefined || (before.kind === 'text' && before.text.endsWith(separator));
  const ends = after === undefined || (after.kind === 'text' && after.text.startsWith(separator));
  return begins && ends;
}
