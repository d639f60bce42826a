import * as v from 'valibot';
import { longestText } from '../companies/company-id.ts';
import { companyIdOf, writeRecordId } from './company-id-of.ts';
import { type SiteMatcher, siteMatcher, siteTest } from './match-site.ts';
import { isNoId } from './no-id.ts';
import { ownSite } from './own-site.ts';
import { readSitePattern, sitePatternProblem } from './site-pattern.ts';

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

/** A user's own description of a site that is not built in. */
export const siteRuleSchema = v.pipe(
  v.object({
    /** Ours, random. */
    id: v.string(),
    /**
     * Stands in its Company ids, so that two rules never share one: small letters and digits.
     * Colleagues whose rule has the same prefix make the same ids.
     */
    prefix: v.pipe(v.string(), v.check(isPrefix)),
    /** As `readSitePattern` takes it: `https://crm.acme.test/clients/:id`. */
    pattern: v.string(),
    idPlace: idPlaceSchema,
    /** The selector of the name on the page; null: the page's title and headings. */
    nameSelector: v.nullable(v.string()),
  }),
  v.check(({ pattern, idPlace }) => sitePatternProblem(pattern, idPlace.at === 'pattern') === null),
);
export type SiteRule = v.InferOutput<typeof siteRuleSchema>;

/** A record of a user's own site: it always goes through review. */
export interface SiteRecord {
  system: typeof ownSite;
  kind: 'record';
  /** The prefix of the rule that matches. */
  tenant: string;
  /** That rule. */
  rule: SiteRule;
  recordId: string;
  companyId: string;
  certain: false;
}

/** The record at an address, by the first rule that matches; null for any other page. */
export function recogniseByRules(rules: readonly SiteRule[], address: string): SiteRecord | null {
  for (const rule of rules) {
    const record = recogniseByRule(rule, address);
    if (record) return record;
  }
  return null;
}

function recogniseByRule(rule: SiteRule, address: string): SiteRecord | null {
  const recordId = idByRule(rule, address);
  if (recordId === null || isNoId(recordId)) return null;
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

/**
 * The text in the id's place by a rule; empty where there is none, and null on a page that the rule
 * does not match.
 */
export function idByRule(rule: SiteRule, address: string): string | null {
  const url = URL.parse(address);
  const found = url && matcherOf(rule)(url);
  // A UUID in braces is the same one.
  return url === null || found === null
    ? null
    : idAt(rule.idPlace, found, url).replace(/^\{(.*)\}$/, '$1');
}

/** Whether an address is at the site of a rule, at a record or any other page. */
export function isAtSiteOf({ pattern }: Pick<SiteRule, 'pattern'>, address: string): boolean {
  const [read, url] = [readSitePattern(pattern), URL.parse(address)];
  return read.ok && url !== null && siteTest(read.value)(url);
}

/** Many addresses are asked of the same rules. */
const matchers = new WeakMap<SiteRule, SiteMatcher>();

function matcherOf(rule: SiteRule): SiteMatcher {
  const kept = matchers.get(rule);
  if (kept) return kept;
  const read = readSitePattern(rule.pattern);
  const made: SiteMatcher = read.ok ? siteMatcher(read.value) : () => null;
  matchers.set(rule, made);
  return made;
}

function idAt({ at, ...place }: IdPlace, found: string, url: URL): string {
  if (!('parameter' in place)) return decoded(found);
  const parameters = at === 'query' ? url.searchParams : fragmentParameters(url);
  return onlyValue(parameters, place.parameter);
}

/** Behind a route they begin at its own `?`: `#/client?id=5`. */
export const fragmentParameters = ({ hash }: URL): URLSearchParams =>
  new URLSearchParams(hash.replace(/^#(?:[^?=]*\?)?/, ''));

/** Of two values it is unclear which one the page shows. */
function onlyValue(parameters: URLSearchParams, name: string): string {
  const [value = '', ...more] = parameters.getAll(name);
  return more.length === 0 ? value : '';
}

/** The text unchanged where its encoding is malformed. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
