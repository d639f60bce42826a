import { failed, type Result, success } from '../result.ts';
import { type Piece, readPieces } from './pattern-pieces.ts';

export type SitePatternProblem =
  | 'notAPattern'
  /** It uses more of the language of `URLPattern` than we take. */
  | 'notPlain'
  | 'notAWebAddress'
  | 'noSite'
  | 'noIdPart'
  | 'variesTooMuch';

/**
 * An address pattern, part by part, as sources of regular expressions: plain data, which can be handed
 * to a script in a page (where Chromium leaves out what is null). A part that is missing may be any.
 */
export interface SitePattern {
  protocols: string[];
  host: string;
  port: string;
  path: string;
  search?: string;
  hash?: string;
  /** Whether it has `:id` in it. */
  hasId: boolean;
}

/**
 * Reads a pattern that a user writes: an address with `:id`, other names and `*`, and `\` before a
 * sign that means itself. It is the plain part of the language of `URLPattern`, which reads the
 * address for us. Expressions and repetitions are refused: a browser may never finish matching
 * them.
 */
export function readSitePattern(text: string): Result<SitePattern, SitePatternProblem> {
  const [written, protocols] = withoutChoice(text);
  const plain = toPlain(written);
  if (plain === null) return failed('notPlain');
  const parsed = parse(plain);
  if (!parsed || !hasNoUser(parsed)) return failed('notAPattern');
  if (!['http', 'https'].includes(parsed.protocol)) return failed('notAWebAddress');
  const host = readPieces(parsed.hostname);
  const path = readPieces(parsed.pathname);
  const [search, hash] = [optional(parsed.search), optional(parsed.hash)];
  if (!isSite(host)) return failed('noSite');
  if (variesTooMuch(host, '.') || variesTooMuch(path, '/')) return failed('variesTooMuch');
  if (variesTooMuch(search ?? [], null) || variesTooMuch(hash ?? [], '/')) {
    return failed('variesTooMuch');
  }
  return success({
    protocols: protocols ?? [`${parsed.protocol}:`],
    host: sourceOf(host, '.'),
    port: sourceOf(readPieces(parsed.port), ''),
    path: pathSource(path),
    ...(search && { search: `\\?${sourceOf(search, '&')}` }),
    ...(hash && { hash: `#${routeSource(hash)}` }),
    hasId: [host, path, search ?? [], hash ?? []].flat().some(isId),
  });
}

const isId = (piece: Piece): boolean => piece.kind === 'name' && piece.name === 'id';

/** `http{s}?` means both protocols: the one choice that is allowed. */
const withoutChoice = (text: string): [text: string, protocols: string[] | null] =>
  text.startsWith('http{s}?:')
    ? [text.replace('http{s}?:', 'https:'), ['http:', 'https:']]
    : [text, null];

/** A sign that is meant as itself, a name, or any other character. */
const signs = /\\.|:[\p{ID_Start}$_][\p{ID_Continue}$\u200C\u200D]*|./gsu;
const varies = (sign: string | undefined): boolean =>
  sign !== undefined && (sign === '*' || /^:./su.test(sign));

/**
 * The pattern with a `\` before each sign that `URLPattern` would take for more than itself; null where
 * a user seems to mean more by one.
 */
function toPlain(text: string): string | null {
  const found = text.match(signs) ?? [];
  const plain: string[] = [];
  for (const [index, sign] of found.entries()) {
    const before = found[index - 1];
    if (/^[(){}]$/.test(sign)) return null;
    const beginsQuery =
      sign === '?' && /^(?:[\w.%[\]-]+=|[*:])/.test(found.slice(index + 1).join(''));
    if (/^[?+*]$/.test(sign) && varies(before) && !beginsQuery) return null;
    plain.push(/^[?+]$/.test(sign) ? `\\${sign}` : sign);
  }
  return plain.join('');
}

function parse(pattern: string): URLPattern | null {
  try {
    return new URLPattern(pattern);
  } catch {
    return null;
  }
}

const hasNoUser = ({ username, password }: URLPattern): boolean =>
  [username, password].every((part) => part === '' || part === '*');

/** A part that is left out of a pattern, or in which anything matches. */
const optional = (part: string): Piece[] | null =>
  part === '' || part === '*' ? null : readPieces(part);

/** Why a pattern cannot be used; null where it can. A pattern for all hosts is none for a site. */
export function sitePatternProblem(pattern: string, needsId: boolean): SitePatternProblem | null {
  const read = readSitePattern(pattern);
  if (!read.ok) return read.error;
  return needsId && !read.value.hasId ? 'noIdPart' : null;
}

/** Ends under which anybody can have a domain, beside the plain ones: `co.uk`, `com.au`. */
const sharedEnd = /^(?:com?|org|net|gov|edu|ac|or|ne|go)\.[a-z]{2}$/;

/**
 * Whether all hosts that fit are one site: either it is one host, or they share a domain of their own.
 * `*.com` and `*acme.com` are anybody's.
 */
function isSite(host: readonly Piece[]): boolean {
  const end = host.at(-1);
  if (end?.kind !== 'text') return false;
  if (host.length === 1) return /[a-z0-9]/i.test(end.text);
  const dot = end.text.indexOf('.');
  const domain = dot < 0 ? '' : end.text.slice(dot + 1);
  const labels = domain.split('.').filter((label) => label !== '');
  if (/^\d+$/.test(labels.at(-1) ?? '')) return false;
  return labels.length > (sharedEnd.test(labels.slice(-2).join('.')) ? 2 : 1);
}

/** With more than these, a long address takes longer than a user waits. */
const mostSliding = 2;

/**
 * Whether one part of an address pattern can fit an address in so many ways that a browser, which
 * tries them one by one, would be seen to wait. `separator`: what a name of that part stops at.
 */
function variesTooMuch(pieces: readonly Piece[], separator: '.' | '/' | null): boolean {
  const sliding = pieces.filter((piece, index) => {
    if (piece.kind === 'text') return false;
    // The last part can only end at the end.
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

/** The pieces as the source of a regular expression. `stops`: the characters that a name ends before. */
function sourceOf(pieces: readonly Piece[], stops: string): string {
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
const pathSource = (pieces: readonly Piece[]): string =>
  sourceWithEnd(pieces, '/', { open: '(?:/.*)?', closed: '/?' });

/** The same for a route behind a `#`, which has a query of its own: that is the page's, not the record's. */
const routeSource = (pieces: readonly Piece[]): string =>
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
