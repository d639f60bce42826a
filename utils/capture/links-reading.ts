import * as v from 'valibot';
import { listedName, saidLines } from './link-text.ts';
import { siteMatcher } from './match-site.ts';
import { mayBeRecord } from './may-be-record.ts';
import type { ListLink } from './page-facts.ts';
import type { SitePattern } from './site-pattern.ts';

/** What is to be looked for on a page of many records. */
export interface LinksQuestion {
  /** How the system's own lists link to records. */
  listLinks: readonly ListLink[];
  /** Of the user's own sites. */
  sitePatterns: readonly SitePattern[];
}

/** No list of a CRM shows as much; a page can hold what it likes. */
export const linkLimits = {
  /** Links that are looked at. */
  anchors: 20_000,
  /** Addresses that may be records. */
  addresses: 2000,
  addressLength: 2048,
  textsOfAddress: 8,
  textLength: 1024,
  /** Of all texts and addresses together. */
  characters: 1_000_000,
};

const text = v.pipe(v.string(), v.maxLength(linkLimits.textLength));
const texts = v.pipe(v.array(text), v.maxLength(linkLimits.textsOfAddress));

const foundLinkSchema = v.object({
  address: v.pipe(v.string(), v.maxLength(linkLimits.addressLength)),
  /** Where the system's own lists have their names. */
  names: texts,
  /** The other texts of links to this address, in their order. */
  texts,
});
export type FoundLink = v.InferOutput<typeof foundLinkSchema>;

/** The links of one frame that may lead to records: untrusted text, all of it cut short. */
export const linksReadingSchema = v.pipe(
  v.array(foundLinkSchema),
  v.maxLength(linkLimits.addresses),
);
export type LinksReading = v.InferOutput<typeof linksReadingSchema>;

/** Reads the visible links of a page; runs within it, and trusts nothing of it. */
export function readLinks(
  page: Document,
  { listLinks, sitePatterns }: LinksQuestion,
): LinksReading {
  const isOnOwnSite = pageOf(sitePatterns);
  const found = new Map<string, FoundLink>();
  let characters = 0;
  for (const anchor of anchorsOf(page)) {
    const address = anchor.href;
    if (address.length > linkLimits.addressLength) continue;
    if (!mayBeRecord(address) && !isOnOwnSite(address)) continue;
    if (!anchor.checkVisibility({ visibilityProperty: true })) continue;
    const link = found.get(address) ?? { address, names: [], texts: [] };
    characters += (found.has(address) ? 0 : address.length) + addTexts(link, anchor, listLinks);
    if (characters > linkLimits.characters) break;
    found.set(address, link);
    if (found.size >= linkLimits.addresses) break;
  }
  return [...found.values()];
}

/** Whether an address is a page of one of these. */
function pageOf(sitePatterns: readonly SitePattern[]): (address: string) => boolean {
  const matchers = sitePatterns.map(siteMatcher);
  return (address) => {
    const url = matchers.length === 0 ? null : URL.parse(address);
    return url !== null && matchers.some((match) => match(url) !== null);
  };
}

const anchorsOf = (page: Document): HTMLAnchorElement[] =>
  [...page.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .slice(0, linkLimits.anchors)
    // An `a` within an SVG has no address of its own kind.
    .filter((anchor) => typeof anchor.href === 'string');

/** Gives how many characters were added. */
function addTexts(
  link: FoundLink,
  anchor: HTMLAnchorElement,
  listLinks: readonly ListLink[],
): number {
  const name = cut(listedName(anchor, listLinks));
  if (name !== '') return add(link.names, name);
  return linesOf(anchor).reduce((sum, line) => sum + add(link.texts, line), 0);
}

function add(all: string[], one: string): number {
  if (all.includes(one) || all.length >= linkLimits.textsOfAddress) return 0;
  all.push(one);
  return one.length;
}

const linesOf = (anchor: HTMLAnchorElement): string[] =>
  saidLines(anchor).map(cut).slice(0, linkLimits.textsOfAddress);

const cut = (line: string) => line.slice(0, linkLimits.textLength);
