import { useEffect, useRef, useState } from 'preact/hooks';
import { type SiteRuleText, withBetter } from '../../utils/capture/site-rule-text.ts';

/** What stands in the boxes: the suggestion, which may become better, until its user writes there. */
export function useRuleText(
  suggestion: SiteRuleText,
): [SiteRuleText, (part: Partial<SiteRuleText>) => void] {
  const [text, setText] = useState(suggestion);
  const last = useRef(suggestion);
  useEffect(() => {
    const before = last.current;
    last.current = suggestion;
    setText((now) => withBetter(now, before, suggestion));
  }, [JSON.stringify(suggestion)]);
  return [text, (part) => setText((before) => ({ ...before, ...part }))];
}
