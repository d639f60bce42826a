import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import { recogniseByRules } from '../../utils/capture/site-rule.ts';
import { readRuleText, type SiteRuleText } from '../../utils/capture/site-rule-text.ts';
import {
  type NamesOnPage,
  suggestNameSelector,
} from '../../utils/capture/suggest-name-selector.ts';
import { emptyRule, suggestSiteRule } from '../../utils/capture/suggest-site-rule.ts';
import { type PageLeft, pageForRuleItem } from '../../utils/storage.ts';

/** A rule for the site of a page, which gets better with each page of it that is opened. */
export function useSuggestion(page: PageLeft | null, earlier: PageLeft[]): SiteRuleText {
  const names = useNames(page);
  if (!page) return emptyRule;
  const others = earlier.map(({ address }) => address);
  const suggested = suggestSiteRule(page.address, others);
  const read = names.get(page.address);
  if (!read) return suggested;
  const unlike = others.filter((other) => isOtherRecord(suggested, page.address, other));
  const otherNames = unlike.flatMap((other) => names.get(other) ?? []);
  return { ...suggested, nameSelector: suggestNameSelector(read, otherNames) ?? '' };
}

/** What each page said while it was in front: its tab may have moved on to another page. */
function useNames(page: PageLeft | null): ReadonlyMap<string, NamesOnPage> {
  const [names, setNames] = useState<ReadonlyMap<string, NamesOnPage>>(new Map());
  useEffect(() => {
    if (!page) return;
    const { tabId, address } = page;
    const read = async () => {
      const reply = await ask('readHeadings', { tabId, address });
      if (reply.ok) setNames((before) => new Map([...before, [address, reply.value]]));
    };
    void read();
  }, [page]);
  return names;
}

function isOtherRecord(text: SiteRuleText, one: string, other: string): boolean {
  const rule = readRuleText({ ...text, prefix: 'a' }, () => true);
  if (!rule.ok) return false;
  const idOf = (address: string) =>
    recogniseByRules([{ ...rule.value, id: '' }], address)?.companyId;
  return idOf(other) !== undefined && idOf(other) !== idOf(one);
}

/** More than anyone opens to write one rule. */
const mostPages = 20;

interface PagesForRule {
  /** The one that the options were opened for last. */
  page: PageLeft | null;
  /** The others of its site for which they were, newest first: most likely of other records. */
  earlier: PageLeft[];
}

/**
 * The pages that a rule is to be written for: the one that the options were opened for, and others for
 * which the popup brings them to the front. What was taken is not taken again.
 */
export function usePagesForRule(
  initial: PageLeft | null,
  onCome: (page: PageLeft) => void,
): PagesForRule {
  const [pages, setPages] = useState(initial ? [initial] : []);
  const came = useRef(onCome);
  came.current = onCome;
  useEffect(() => {
    if (initial) void pageForRuleItem.write(null);
    return pageForRuleItem.watch((next) => {
      if (!next) return;
      setPages((before) => [next, ...before].slice(0, mostPages));
      came.current(next);
      void pageForRuleItem.write(null);
    });
  }, []);
  const [page = null, ...others] = pages;
  const earlier = others.filter(
    ({ address }, index) =>
      address !== page?.address &&
      siteOf(address) === siteOf(page?.address) &&
      others.findIndex((other) => other.address === address) === index,
  );
  return { page, earlier };
}

export const siteOf = (address: string | undefined): string | undefined =>
  address && URL.parse(address)?.origin;
