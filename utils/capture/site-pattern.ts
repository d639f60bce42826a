import { failed, type Result, success } from '../result.ts';
import { type Piece, readPieces } from './pattern-pieces.ts';
import { pathSource, routeSource, sourceOf } from './pattern-source.ts';
import { isSite } from './site-host.ts';
import { variesTooMuch } from './varies-too-much.ts';

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
 * Reads what a user writes: an address with `:id`, other names and `*` in it, and `\` before what is
 * meant as it stands. It is the plain part of the language of `URLPattern`, which reads the address for
 * us; expressions and repetitions are refused, for a browser may never come to the end of them.
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

/** `http{s}?` stands for both protocols: the one choice that we know. */
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

/** A part that is left out of a pattern, or in which anything may stand. */
const optional = (part: string): Piece[] | null =>
  part === '' || part === '*' ? null : readPieces(part);

/** Why a pattern cannot be used; null where it can. A pattern for all hosts is none for a site. */
export function sitePatternProblem(pattern: string, needsId: boolean): SitePatternProblem | null {
  const read = readSitePattern(pattern);
  if (!read.ok) return read.error;
  return needsId && !read.value.hasId ? 'noIdPart' : null;
}
