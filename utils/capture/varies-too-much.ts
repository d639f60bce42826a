/** With more than these, a long address takes longer than a user waits. */
const mostSliding = 2;
const mostChoices = 3;

/** An escaped character, an expression of the user's own, a name, or any other character. */
const pieces = /\\.|\((?:\\.|[^\\)])*\)|:[\p{ID_Start}$_][\p{ID_Continue}$]*|./gsu;

/**
 * Whether one part of an address pattern can fit an address in so many ways that a browser, which
 * tries them one by one, would be seen to wait. `separator`: what a name of that part stops at.
 */
export function variesTooMuch(part: string, separator: '.' | '/' | null): boolean {
  const found = part.match(pieces) ?? [];
  const sliding = found.map((piece, place) =>
    piece.startsWith(':')
      ? Number(!isBetween(found[place - 1], found[place + 1], separator))
      : slidingIn(piece, place === found.length - 1),
  );
  return sum(sliding) > mostSliding || sum(found.map(choicesIn)) > mostChoices;
}

/** A name that a separator ends on both sides can end there alone; an expression behind it is counted itself. */
const isBetween = (
  before: string | undefined,
  after: string | undefined,
  separator: string | null,
): boolean => {
  if (after?.startsWith('(')) return true;
  return separator !== null && before === separator && (after ?? separator) === separator;
};

/** How many places there are in a piece that can end anywhere. What stands last can end at the end alone. */
function slidingIn(piece: string, isLast: boolean): number {
  if (piece.startsWith('(')) return plain(piece).match(/[*+]|\{\d*,/g)?.length ?? 0;
  return /^[*+]$/.test(piece) && !isLast ? 1 : 0;
}

/** What may be there or not, or be one thing or another. */
const choicesIn = (piece: string): number =>
  piece.startsWith('(') ? (plain(piece).match(/[?|]/g)?.length ?? 0) : Number(piece === '?');

/** An expression without what is escaped or in brackets, where signs mean themselves. */
const plain = (expression: string): string => expression.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gs, '');

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
