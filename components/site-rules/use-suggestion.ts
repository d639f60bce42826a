import { useEffect, useState } from 'preact/hooks';
import { recogniseByRules } from '../../utils/capture/site-rule.ts';
import { readRuleText, type SiteRuleText } from '../../utils/capture/site-rule-text.ts';
import {
  type NamesOnPage,
  suggestNameSelector,
} from '../../utils/capture/suggest-name-selector.ts';
import { emptyRule, suggestSiteRule } from '../../utils/capture/suggest-site-rule.ts';
import { ask } from '../../utils/messages.ts';
import type { PageForRule } from '../../utils/storage.ts';

/** A rule for the site of a page, which gets better with each page of it that is opened. */
export function useSuggestion(page: PageForRule | null, earlier: PageForRule[]): SiteRuleText {
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

/** What each page said while it was in front: its tab may have gone on to another one. */
function useNames(page: PageForRule | null): ReadonlyMap<string, NamesOnPage> {
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
