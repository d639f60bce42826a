import { useEffect, useRef, useState } from 'preact/hooks';
import { type PageForRule, pageForRuleItem } from '../../../utils/page-for-rule.ts';

/**
 * The page that a rule is to be written for: the one that the options were opened for, or another for
 * which the popup brings them to the front. What was taken is not taken again.
 */
export function usePageForRule(
  initial: PageForRule | null,
  onCome: (page: PageForRule) => void,
): PageForRule | null {
  const [page, setPage] = useState(initial);
  const came = useRef(onCome);
  came.current = onCome;
  useEffect(() => {
    if (initial) void pageForRuleItem.write(null);
    return pageForRuleItem.watch((next) => {
      if (!next) return;
      setPage(next);
      came.current(next);
      void pageForRuleItem.write(null);
    });
  }, []);
  return page;
}
