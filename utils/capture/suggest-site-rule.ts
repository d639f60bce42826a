import { endsInList, idInPath, looksLikeId } from './id-in-path.ts';
import { isNoId } from './no-id.ts';
import { fragmentParameters, recogniseByRules } from './site-rule.ts';
import { readRuleText, type SiteRuleText } from './site-rule-text.ts';

/**
 * A first guess at a site's rule, from the address of one record, for its user to check. `others`:
 * pages of other records, where known; what they have in common is no id.
 */
export function suggestSiteRule(address: string, others: readonly string[] = []): SiteRuleText {
  const url = URL.parse(address);
  if (!url) return emptyRule;
  const places = [...placesOf(url)];
  const rules = places.map((place) => ({ ...emptyRule, ...place, prefix: prefixOf(url.hostname) }));
  return rules.find((rule) => !isContradicted(rule, address, others)) ?? rules[0] ?? emptyRule;
}

export const emptyRule: SiteRuleText = {
  pattern: '',
  at: 'pattern',
  parameter: '',
  prefix: '',
  nameSelector: '',
};

/** Whether a rule takes two pages for one record. */
function isContradicted(text: SiteRuleText, address: string, others: readonly string[]): boolean {
  const rule = readRuleText({ ...text, prefix: 'a' }, () => true);
  if (!rule.ok) return true;
  const idOf = (page: string) => recogniseByRules([{ ...rule.value, id: '' }], page)?.recordId;
  const id = idOf(address);
  return id !== undefined && others.some((other) => other !== address && idOf(other) === id);
}

type Place = Pick<SiteRuleText, 'pattern' | 'at' | 'parameter'>;

/** The possible places of the id, the likeliest first. */
function* placesOf(url: URL): Generator<Place> {
  const page = `${url.protocol}//${url.host}${literal(url.pathname)}`;
  const route = routeOf(url);
  yield* inParameters(url, page, exactIdParameters);
  const inRoute = route === undefined ? undefined : withId(route);
  const inPath = withId(url.pathname);
  const site = `${url.protocol}//${url.host}`;
  if (inRoute?.isCertain) yield inPattern(`${page}#${inRoute.path}`);
  if (route && endsInList(route.split('/'))) yield inPattern(`${page}#${withMore(route)}`);
  if (inPath?.isCertain) yield inPattern(site + inPath.path);
  yield* inParameters(url, page, idParameters);
  if (inRoute) yield inPattern(`${page}#${inRoute.path}`);
  if (route) yield inPattern(`${page}#${withMore(route)}`);
  if (inPath) yield inPattern(site + inPath.path);
  yield inPattern(site + withMore(url.pathname));
}

const inPattern = (pattern: string): Place => ({ pattern, at: 'pattern', parameter: '' });

/** Behind a `?`, then behind a `#`. */
function* inParameters(
  url: URL,
  page: string,
  namesIn: (parameters: URLSearchParams) => string[],
): Generator<Place> {
  const parts = [
    ['query', '?', url.searchParams],
    ['fragment', '#', fragmentParameters(url)],
  ] as const;
  for (const [at, mark, parameters] of parts) {
    for (const parameter of namesIn(parameters)) {
      const scope = scopeParameters(parameters, parameter)
        .map(([name, value]) => `*${literal(name)}=${literal(value)}`)
        .join('');
      // A number is one of its table alone; a UUID is no other record's anywhere.
      const isAlone = (parameters.get(parameter) ?? '').length >= 32;
      yield { pattern: isAlone || !scope ? page : `${page}${mark}${scope}*`, at, parameter };
    }
  }
}

/** The path that a single-page application has behind its `#`; undefined where there is none. */
function routeOf({ hash }: URL): string | undefined {
  const [, route] = /^#(!?\/?[^?=&]*)(?:\?.*)?$/.exec(hash) ?? [];
  return route?.includes('/') && /[^!/]/.test(route) ? route : undefined;
}

/** A path with `:id` in the id's place; undefined where it has no id. */
function withId(path: string): { path: string; isCertain: boolean } | undefined {
  const segments = path.replace(/\/$/, '').split('/');
  const found = idInPath(segments);
  if (!found) return undefined;
  const before = segments.slice(0, found.index).map(literal);
  const isLast = found.index === segments.length - 1;
  return {
    path: [...before, ':id', ...(isLast ? [] : ['*'])].join('/'),
    isCertain: found.isCertain,
  };
}

/** A path with an id behind it, for one that has none. */
const withMore = (path: string): string => `${literal(path).replace(/\/$/, '')}/:id`;

/** What means something in a pattern, as itself. */
const literal = (text: string): string => text.replace(/[\\{}()*+?:]/g, '\\$&');

/** The longest label of a host but for its ending: `acme` of `crm.acme.com`. */
function prefixOf(host: string): string {
  const labels = host.split('.');
  const telling = labels.length > 1 ? labels.slice(0, -1) : labels;
  const longest = telling.reduce((one, other) => (other.length > one.length ? other : one), '');
  return longest.replace(/[^a-z0-9]/g, '').slice(0, 40);
}

type Test = (name: string, value: string) => boolean;

/** Called so exactly: nothing else is as likely. */
const isId: Test = (name) => /^(?:id|record|record[_-]?id)$/i.test(name);

/** The parameters that are called `id` or `record`. */
const exactIdParameters = (parameters: URLSearchParams): string[] =>
  namesOf(filled(parameters), isId);

/**
 * Those that are called like a client's id, then any id, then those whose value looks like one. `uid` last:
 * it may be the user's.
 */
function idParameters(parameters: URLSearchParams): string[] {
  const entries = filled(parameters).filter(
    ([name]) => isClientsShort(name) || !ofProgram.test(name),
  );
  const isUsers: Test = (name) => /^uid$/i.test(name);
  const others = entries.filter(([name, value]) => !isUsers(name, value));
  return [
    ...[isClients, isAnyId, hasId].flatMap((test) => namesOf(others, test)),
    ...namesOf(entries, (name, value) => isUsers(name, value) && hasId(name, value)),
  ];
}

/** `c` alone is a page or a class, `cid` a client's, customer's, contact's or company's id. */
const isClientsShort = (name: string): boolean => /^cid$/i.test(name);

const filled = (parameters: URLSearchParams): [name: string, value: string][] =>
  [...parameters].filter(([name, value]) => name !== '' && !isNoId(value));

const namesOf = (entries: [name: string, value: string][], test: Test): string[] =>
  entries.filter(([name, value]) => test(name, value)).map(([name]) => name);

const clients =
  /^(?:client|customer|cust|account|acct|company|contact|lead|deal|opportunity|partner|person|organi[sz]ation|entity|object|item|member|rec)/i;
const idEnd = /[_-]?(?:id|no|nr|num|number|key|uuid|guid)$/i;

const isClients: Test = (name, value) => {
  if (isClientsShort(name)) return true;
  const rest = name.replace(clients, '');
  if (rest === name) return false;
  return rest === '' ? looksLikeId(value) : rest.replace(idEnd, '') === '';
};

const isAnyId: Test = (name) => /[_-]id$/i.test(name) || /[a-z]I[dD]$/.test(name);
const hasId: Test = (_name, value) => looksLikeId(value) && !/^[01]$/.test(value);

/** The same on every page of a program, or another on every page of one record. */
const ofProgram =
  /^(?:app|menu|action|view|tab|page|pg|session|s|site|portal|tenant|team|workspace|org|user|owner|lang|locale|layout|template|theme|list|folder|module|form|widget|panel|request|trace|campaign|area|group|category|parent|stage|pipeline|board|c|p|v|ver|version|t|ts|time(?:stamp)?|year|month|day|date|limit|offset|start|size|per[_-]?page|sort|order|debug|db|zoom|w|h|_|utm_\w+)(?:[_-]?ids?)?$/i;

/** What says which table a number is of: of each the numbers begin at 1. */
const types = [
  'model',
  'module',
  'etn',
  'entity',
  'object',
  'objectType',
  'resource',
  'type',
  'page',
];

/** The customers of the site, each with numbers of their own. */
const customers = /^(?:tenant|org|organi[sz]ation|workspace|portal|instance)(?:[_-]?id)?$/i;

/**
 * The parameters that tell what a number is of, with their values, in the order of the address: the kind of
 * record that a page shows, and the customer of the site. `id`: the parameter that has the number.
 */
function scopeParameters(parameters: URLSearchParams, id: string): [name: string, value: string][] {
  const entries = [...parameters].filter(([name]) => name !== id);
  const type = entries.find(
    ([name, value]) => types.includes(name) && /^[a-z][\w.-]*$/i.test(value),
  );
  const customer = entries.find(([name, value]) => customers.test(name) && /^[\w.-]+$/.test(value));
  return entries.filter((entry) => entry === type || entry === customer);
}
