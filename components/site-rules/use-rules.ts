import { useState } from 'preact/hooks';
import type { BrokenEntry } from '../../utils/browser/stored-entries.ts';
import type { SiteRule } from '../../utils/capture/site-rule.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { siteRulesItem } from '../../utils/stored-options.ts';

type Rule = Omit<SiteRule, 'id'>;

/** What can be done with the rules; each gives whether it was kept. `said`: what came of it last. */
export function useRules(rules: SiteRule[], broken: BrokenEntry[]) {
  const [said, setSaid] = useState<string | Failure | null>(null);

  const attempt = async (work: () => Promise<void>, saying: string | null): Promise<boolean> => {
    try {
      await work();
      setSaid(saying);
      return true;
    } catch {
      setSaid({ kind: 'storage' });
      return false;
    }
  };
  const write = (next: SiteRule[], saying: string | null) =>
    attempt(() => siteRulesItem.write(next), saying);
  const without = (one: BrokenEntry) => broken.filter((other) => other !== one);

  return {
    said,
    add: (rule: Rule) => write([...rules, withId(rule)], rule.pattern),
    change: (rule: SiteRule) =>
      write(
        rules.map((one) => (one.id === rule.id ? rule : one)),
        rule.pattern,
      ),
    remove: ({ id }: SiteRule) =>
      write(
        rules.filter((rule) => rule.id !== id),
        null,
      ),
    /** Where it stood: of two rules for a page, the first one counts. The old one goes once the new is kept. */
    mend: (one: BrokenEntry, rule: Rule) =>
      attempt(async () => {
        const index = Number(one.at) - broken.filter(({ at }) => at < one.at).length;
        await siteRulesItem.write(rules.toSpliced(index, 0, withId(rule)));
        await siteRulesItem.broken.write(without(one));
      }, rule.pattern),
    drop: (one: BrokenEntry) => attempt(() => siteRulesItem.broken.write(without(one)), null),
  };
}

const withId = (rule: Rule): SiteRule => ({ ...rule, id: crypto.randomUUID() });
