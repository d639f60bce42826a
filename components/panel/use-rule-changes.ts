import { useEffect, useState } from 'preact/hooks';
import { idFormItem, siteRulesItem, tenantsItem } from '../../utils/storage.ts';

/** Counts the changes of what decides whose record a page is, and by which id; the options make them. */
export function useRuleChanges(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const count = () => setChanges((before) => before + 1);
    const stops = [tenantsItem.watch(count), idFormItem.watch(count), siteRulesItem.watch(count)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return changes;
}
