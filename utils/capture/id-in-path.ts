import { isUuid } from './company-id-of.ts';
import { isNoId } from './no-id.ts';

/** Digits, or a UUID with or without its hyphens. */
export const looksLikeId = (text: string): boolean =>
  /^(?:\d+|[0-9a-f]{32})$/i.test(text) || isUuid(text);

/** Whether a word is what a page or a part of one is called: `Contacts`, `Notes`, `New`. */
export const namesPage = (word: string): boolean =>
  isList(word) || pageWords.test(word) || isNoId(word);

type Test = (piece: string) => boolean;

/** Where the id of a record stands among the pieces of a path. */
export interface IdInPath {
  index: number;
  /** Something says so; else it is only what stands last. */
  isTold: boolean;
}

/** Undefined: the path is a list's, or says nothing. */
export function idInPath(pieces: readonly string[]): IdInPath | undefined {
  const told = [
    afterList(pieces),
    pieces.findLastIndex(looksLikeId),
    pieces.findLastIndex(mayBeId),
  ];
  const index = told.find((place) => place >= 0);
  if (index !== undefined) return { index, isTold: true };
  const [last = '', ...before] = pieces.toReversed();
  const hasPath = before.some((piece) => piece !== '' && !isFrame(piece));
  const mayStandLast = hasPath && !pieces.some(isList) && mayBeName(last) && !isFrame(last);
  return mayStandLast ? { index: pieces.length - 1, isTold: false } : undefined;
}

/** What stands behind the last word for clients that has something behind it; -1 where none has. */
function afterList(pieces: readonly string[]): number {
  const lists = pieces.flatMap((piece, index) => (isList(piece) ? [index] : []));
  const found = lists.map((list) => pieces.findIndex((one, at) => at > list && mayBeName(one)));
  const index = found.findLast((one) => one >= 0) ?? -1;
  // A view or a type may stand before the id: `/leads/inbox/512`.
  const [own = '', next = ''] = pieces.slice(index, index + 2);
  const isBefore = index === pieces.length - 2 && !looksLikeId(own) && looksLikeId(next);
  return isBefore ? index + 1 : index;
}

/** Whether a path ends as a list of clients does. */
export const endsInList = (pieces: readonly string[]): boolean =>
  isList(pieces.findLast((piece) => piece !== '') ?? '');

/** What CRMs call their clients, in their addresses. */
const list =
  /^(?:client|customer|account|contact|lead|deal|partner|record|member|patient|org|organi[sz]ation|vendor|supplier|ticket|case|user|project|task)s?$|^(?:compan|opportunit|propert|part)(?:y|ies)$|^(?:people|persons?|business(?:es)?|kunden?|firm[ae]n?|mandanten?|entreprises?|societes?|clientes|empresas?|klanten|bedrijven|clienti|aziende|kunder)$/i;

const isList: Test = (piece) => list.test(piece);

/** Letters and digits mixed, as in `rec8Xy` or `C-1024`. */
const mayBeId: Test = (piece) =>
  /\d/.test(piece) && /^[\w-]+$/.test(piece) && !isFrame(piece) && !isNoId(piece);

/** A version, a language, a pod: the same on every page. */
const isFrame: Test = (piece) =>
  /^(?:v|ver|version|api)[-_.]?\d+(?:\.\d+)*$|^\d+(?:\.\d+)+$|^(?:eu|na|us|ap|ca|au|uk|cs)\d{1,2}$/i.test(
    piece,
  ) || /^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(piece);

/** Pages that a record or a program has, and choices of a list. */
const pageWords =
  /^(?:details?|profile|show|info|summary|home|main|dashboard|app|web|crm|portal|notes?|activit(?:y|ies)|files?|documents?|history|tasks?|timeline|contacts?|general|tab|page|card|active|inactive|open|closed|mine|my|own|by[-_]?id|id)$/i;

/** A word that may be a client's own, as in `/clients/acme`: no page's, and no program's. */
const mayBeName: Test = (piece) =>
  piece !== '' &&
  !isNoId(piece) &&
  !pageWords.test(piece) &&
  !isList(piece) &&
  !/\.\w{2,4}$/.test(piece);
