import { isUuid } from './company-id-of.ts';
import { isNoId } from './no-id.ts';

/** Digits, or a UUID with or without its hyphens. */
export const looksLikeId = (text: string): boolean =>
  /^(?:\d+|[0-9a-f]{32})$/i.test(text) || isUuid(text);

/** Whether a word is what a page or a part of one is called: `Contacts`, `Notes`, `New`. */
export const namesPage = (word: string): boolean =>
  isList(word) || pageWords.test(word) || isNoId(word);

type Test = (segment: string) => boolean;

/** Where the id of a record is among the segments of a path. */
interface IdInPath {
  index: number;
  /** A word before it says so; otherwise it is only the last segment. */
  isCertain: boolean;
}

/** Undefined: the path is a list's, or says nothing. */
export function idInPath(segments: readonly string[]): IdInPath | undefined {
  const candidates = [
    afterList(segments),
    segments.findLastIndex(looksLikeId),
    segments.findLastIndex(mayBeId),
  ];
  const index = candidates.find((index) => index >= 0);
  if (index !== undefined) return { index, isCertain: true };
  const [last = '', ...before] = segments.toReversed();
  const hasPath = before.some((segment) => segment !== '' && !isFrame(segment));
  const mayStandLast = hasPath && !segments.some(isList) && mayBeName(last) && !isFrame(last);
  return mayStandLast ? { index: segments.length - 1, isCertain: false } : undefined;
}

/** The index after the last word for clients that has something behind it; -1 where there is none. */
function afterList(segments: readonly string[]): number {
  const lists = segments.flatMap((segment, index) => (isList(segment) ? [index] : []));
  const found = lists.map((list) => segments.findIndex((one, at) => at > list && mayBeName(one)));
  const index = found.findLast((one) => one >= 0) ?? -1;
  // A view or a type may come before the id: `/leads/inbox/512`.
  const [own = '', next = ''] = segments.slice(index, index + 2);
  const isBefore = index === segments.length - 2 && !looksLikeId(own) && looksLikeId(next);
  return isBefore ? index + 1 : index;
}

/** Whether a path ends as a list of clients does. */
export const endsInList = (segments: readonly string[]): boolean =>
  isList(segments.findLast((segment) => segment !== '') ?? '');

/** What CRMs call their clients, in their addresses. */
const list =
  /^(?:client|customer|account|contact|lead|deal|partner|record|member|patient|org|organi[sz]ation|vendor|supplier|ticket|case|user|project|task)s?$|^(?:compan|opportunit|propert|part)(?:y|ies)$|^(?:people|persons?|business(?:es)?|kunden?|firm[ae]n?|mandanten?|entreprises?|societes?|clientes|empresas?|klanten|bedrijven|clienti|aziende|kunder)$/i;

const isList: Test = (segment) => list.test(segment);

/** Letters and digits mixed, as in `rec8Xy` or `C-1024`. */
const mayBeId: Test = (segment) =>
  /\d/.test(segment) && /^[\w-]+$/.test(segment) && !isFrame(segment) && !isNoId(segment);

/** A version, a language, a pod: the same on every page. */
const isFrame: Test = (segment) =>
  /^(?:v|ver|version|api)[-_.]?\d+(?:\.\d+)*$|^\d+(?:\.\d+)+$|^(?:eu|na|us|ap|ca|au|uk|cs)\d{1,2}$/i.test(
    segment,
  ) || /^[a-z]{2}(?:[-_][a-z]{2})?$/i.test(segment);

/** Pages that a record or a program has, and choices of a list. */
const pageWords =
  /^(?:details?|profile|show|info|summary|home|main|dashboard|app|web|crm|portal|notes?|activit(?:y|ies)|files?|documents?|history|tasks?|timeline|contacts?|general|tab|page|card|active|inactive|open|closed|mine|my|own|by[-_]?id|id)$/i;

/** A word that may be a client's own, as in `/clients/acme`: no page's, and no program's. */
const mayBeName: Test = (segment) =>
  segment !== '' &&
  !isNoId(segment) &&
  !pageWords.test(segment) &&
  !isList(segment) &&
  !/\.\w{2,4}$/.test(segment);
