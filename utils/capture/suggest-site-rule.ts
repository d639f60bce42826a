import { isUuid } from './company-id-of.ts';
import type { SiteRuleText } from './site-rule-text.ts';

/** What the address of one record says of all records of its site: a first guess, to be looked at. */
export function suggestSiteRule(address: string): SiteRuleText {
  const url = URL.parse(address);
  if (!url) return emptyRule;
  return { ...emptyRule, ...(placeOf(url) ?? noPlace(url)), prefix: prefixOf(url.hostname) };
}

export const emptyRule: SiteRuleText = {
  pattern: '',
  at: 'pattern',
  parameter: '',
  prefix: '',
  nameSelector: '',
};

type Place = Pick<SiteRuleText, 'pattern' | 'at' | 'parameter'>;

/** Where the id most likely stands: in the path, behind a `#`, or in a parameter. */
function placeOf(url: URL): Place | undefined {
  const site = `${url.protocol}//${url.host}`;
  const path = withId(url.pathname);
  if (path !== undefined) return inPattern(site + path);
  const route = url.hash.startsWith('#/') ? withId(url.hash.slice(1)) : undefined;
  const page = site + literal(url.pathname);
  if (route !== undefined) return inPattern(`${page}#${route}`);
  const query = idParameter(url.searchParams);
  if (query) return { pattern: page, at: 'query', parameter: query };
  const fragment = idParameter(new URLSearchParams(url.hash.slice(1)));
  return fragment ? { pattern: page, at: 'fragment', parameter: fragment } : undefined;
}

const inPattern = (pattern: string): Place => ({ pattern, at: 'pattern', parameter: '' });

const noPlace = ({ protocol, host, pathname }: URL): Place =>
  inPattern(`${protocol}//${host}${literal(pathname).replace(/\/$/, '')}/:id`);

const looksLikeId = (text: string): boolean => /^(?:\d+|[0-9a-f]{32})$/i.test(text) || isUuid(text);
/** Letters and digits mixed, as in `rec8Xy` or `C-1024`. */
const mayBeId = (text: string): boolean => /\d/.test(text) && /^[\w-]+$/.test(text);

/** A path with `:id` in the id's place: the last piece that looks like one; undefined without one. */
function withId(path: string): string | undefined {
  const pieces = path.replace(/\/$/, '').split('/');
  const strict = pieces.findLastIndex(looksLikeId);
  const place = strict >= 0 ? strict : pieces.findLastIndex(mayBeId);
  if (place < 0) return undefined;
  const before = pieces.slice(0, place).map(literal);
  const isLast = place === pieces.length - 1 && !path.endsWith('/');
  return [...before, ':id', ...(isLast ? [] : ['*'])].join('/');
}

/** A parameter that is called so, before one whose value looks so. */
function idParameter(parameters: URLSearchParams): string | undefined {
  const entries = [...parameters].filter(([name, value]) => name !== '' && value !== '');
  const named = entries.find(([name]) => /(?:^|[_-])id$|[a-z]I[dD]$/i.test(name));
  return (named ?? entries.find(([, value]) => looksLikeId(value)))?.[0];
}

/** What means something in a pattern, as itself. */
const literal = (text: string): string => text.replace(/[\\{}()*+?:]/g, '\\$&');

/** The longest label of a host but for its ending: `acme` of `crm.acme.com`. */
function prefixOf(host: string): string {
  const labels = host.split('.');
  const telling = labels.length > 1 ? labels.slice(0, -1) : labels;
  const longest = telling.reduce((one, other) => (other.length > one.length ? other : one), '');
  return longest.replace(/[^a-z0-9]/g, '').slice(0, 40);
}
