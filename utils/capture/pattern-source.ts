import type { Piece } from './pattern-pieces.ts';

/** The pieces as the source of a regular expression. `stops`: the characters that a name ends before. */
export function sourceOf(pieces: readonly Piece[], stops: string): string {
  let hasId = false;
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return RegExp.escape(piece.text);
      if (piece.kind === 'any') return '.*';
      const shape = stops === '' ? '.+?' : `[^${stops}]+?`;
      const isId = piece.name === 'id' && !hasId;
      hasId ||= isId;
      return isId ? `(?<id>${shape})` : shape;
    })
    .join('');
}

/** The same for a path: a slash at its end makes no other page, and `/*` there may be missing. */
export const pathSource = (pieces: readonly Piece[]): string =>
  sourceWithEnd(pieces, '/', { open: '(?:/.*)?', closed: '/?' });

/** The same for a route behind a `#`, which has a query of its own: that is the page's, not the record's. */
export const routeSource = (pieces: readonly Piece[]): string =>
  sourceWithEnd(pieces, '/?&', { open: '(?:[/?].*)?', closed: '/?(?:\\?.*)?' });

function sourceWithEnd(
  pieces: readonly Piece[],
  stops: string,
  ends: { open: string; closed: string },
): string {
  const isOpen = pieces.at(-1)?.kind === 'any' && endsInSlash(pieces.at(-2));
  const fixed = isOpen ? pieces.slice(0, -1) : pieces;
  const last = fixed.at(-1);
  const whole =
    last?.kind === 'text' && endsInSlash(last)
      ? [...fixed.slice(0, -1), { ...last, text: last.text.slice(0, -1) }]
      : fixed;
  return sourceOf(whole, stops) + (isOpen ? ends.open : ends.closed);
}

const endsInSlash = (piece: Piece | undefined): boolean =>
  piece?.kind === 'text' && piece.text.endsWith('/');
