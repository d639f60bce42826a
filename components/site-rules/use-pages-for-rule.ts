import { useEffect, useRef, useState } from 'preact/hooks';
import { type PageForRule, pageForRuleItem } from '../../utils/storage.ts';

/** More than anyone opens to write one rule. */
const mostPages = 20;

interface PagesForRule {
  /** The one that the options were opened for last. */
  page: PageForRule | null;
  /** The others of its site for which they were, newest first: most likely of other records. */
  earlier: PageForRule[];
}

/**
 * The pages that a rule is to be written for: the one that the options were opened for, and others for
 * which the popup brings them to the front. What was taken is not taken again.
 */
export function usePagesForRule(
  initial: PageForRule | null,
  onCome: (page: PageForRule) => void,
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
