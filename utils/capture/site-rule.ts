import * as v from 'valibot';
import { longestText } from '../companies/company-id.ts';
import { companyIdOf, writeRecordId } from './company-id-of.ts';
import { ownSite } from './own-site.ts';
import { variesTooMuch } from './varies-too-much.ts';

/** Begins the Company ids of all site rules; no system has it (`systems.ts`). */
const code = 'UR';

/** Where an address has the id: at `:id` in the pattern, or in a parameter of that name. */
const idPlaceSchema = v.union([
  v.object({ at: v.literal('pattern') }),
  v.object({ at: v.literal('query'), parameter: v.pipe(v.string(), v.nonEmpty()) }),
  v.object({ at: v.literal('fragment'), parameter: v.pipe(v.string(), v.nonEmpty()) }),
]);
export type IdPlace = v.InferOutput<typeof idPlaceSchema>;

const prefixShape = /^[a-z0-9]{1,40}$/;

export const isPrefix = (text: string): boolean => prefixShape.test(text);

/** A user's own knowledge of a site that we do not know. */
export const siteRuleSchema = v.pipe(
  v.object({
    /** Ours, random. */
    id: v.string(),
    /**
     * Stands in its Company ids, so that two rules never share one: small letters and digits.
     * Colleagues whose rule has the same prefix make the same ids.
     */
    prefix: v.pipe(v.string(), v.check(isPrefix)),
    /** As `URLPattern` takes it: `https://crm.acme.test/clients/:id`. */
    pattern: v.string(),
    idPlace: idPlaceSchema,
    /** Where the name stands on the page; null: the page's title and headings. */
    nameSelector: v.nullable(v.string()),
  }),
  v.check(({ pattern, idPlace }) => sitePatternProblem(pattern, idPlace) === null),
);
export type SiteRule = v.InferOutput<typeof siteRuleSchema>;

export type SitePatternProblem =
  | 'notAPattern'
  | 'notAWebAddress'
  | 'noSite'
  | 'noIdPart'
  | 'variesTooMuch';

/** Why a pattern cannot be used; null where it can. A pattern for all hosts is none for a site. */
export function sitePatternProblem(pattern: string, idPlace: IdPlace): SitePatternProblem | null {
  const parsed = parsePattern(pattern);
  if (!parsed) return 'notAPattern';
  if (!['http', 'https', 'http{s}?'].includes(parsed.protocol)) return 'notAWebAddress';
  if (!/[a-z0-9]/i.test(parsed.hostname.replace(/:\w+/g, ''))) return 'noSite';
  const { hostname, pathname, search, hash } = parsed;
  if (variesTooMuch(hostname, '.') || variesTooMuch(pathname, '/')) return 'variesTooMuch';
  if (variesTooMuch(search, null) || variesTooMuch(hash, null)) return 'variesTooMuch';
  const hasId = [hostname, pathname, search, hash].some((part) => /:id(?!\w)/.test(part));
  return idPlace.at === 'pattern' && !hasId ? 'noIdPart' : null;
}

/**
 * What is repeated with nothing between, or has groups in a group, can fit a short address in more
 * ways than a browser ever comes to the end of. A rule may come from a file.
 */
const endless = /\([^)]*\(|[)}*][+*]|(?<!\/):\w+[+*]/;

function parsePattern(pattern: string): URLPattern | null {
  if (endless.test(pattern.replace(/\\./g, '-'))) return null;
  try {
    return new URLPattern(pattern);
  } catch {
    return null;
  }
}

/** A pattern that may vary is tried in more ways the longer an address is. */
const longestAddress = 4096;

/** A record of a user's own site: it always goes through review. */
export interface SiteRecord {
  system: typeof ownSite;
  kind: 'record';
  /** The prefix of the rule that knows it. */
  tenant: string;
  /** That rule. */
  rule: SiteRule;
  recordId: string;
  companyId: string;
  certain: false;
}

/** The record that an address is the page of, by the first of the rules that knows it; null for any other. */
export function recogniseByRules(rules: readonly SiteRule[], address: string): SiteRecord | null {
  for (const rule of rules) {
    const record = recogniseByRule(rule, address);
    if (record) return record;
  }
  return null;
}

function recogniseByRule(rule: SiteRule, address: string): SiteRecord | null {
  if (address.length > longestAddress) return null;
  const found = parsePattern(rule.pattern)?.exec(address);
  const recordId = found ? idAt(rule.idPlace, found, new URL(address)) : '';
  if (recordId === '') return null;
  const companyId = companyIdOf({
    code,
    tenant: { text: rule.prefix, numbered: false },
    kind: 'record',
    type: null,
    written: writeRecordId(recordId),
  });
  if (companyId.length > longestText) return null;
  const { prefix: tenant } = rule;
  return { system: ownSite, kind: 'record', tenant, rule, recordId, companyId, certain: false };
}

function idAt(place: IdPlace, found: URLPatternResult, url: URL): string {
  if (place.at === 'query') return onlyValue(url.searchParams, place.parameter);
  if (place.at === 'fragment') {
    return onlyValue(new URLSearchParams(url.hash.slice(1)), place.parameter);
  }
  const { hostname, pathname, search, hash } = found;
  const groups = [hostname, pathname, search, hash].map((part) => part.groups.id);
  return decoded(groups.find((group) => group !== undefined) ?? '');
}

/** Of two values nobody knows which one the page shows. */
function onlyValue(parameters: URLSearchParams, name: string): string {
  const [value = '', ...more] = parameters.getAll(name);
  return more.length === 0 ? value : '';
}

/** As it stands where it is no well-formed encoding. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
