import { useState } from 'preact/hooks';
import { recogniseByRules, type SiteRule } from '../../../utils/capture/site-rule.ts';
import { emptyRule, suggestSiteRule } from '../../../utils/capture/suggest-site-rule.ts';
import type { Failure } from '../../../utils/companies/outcome.ts';
import type { PageForRule } from '../../../utils/page-for-rule.ts';
import { siteRulesItem } from '../../../utils/site-rules.ts';
import { translate } from '../../../utils/translate.ts';
import { FailureNotice } from '../../failure-notice.tsx';
import { Icon } from '../../icon.tsx';
import { Sentence } from '../../sentence.tsx';
import { SiteRuleForm } from './site-rule-form.tsx';
import { SiteRuleItem } from './site-rule-item.tsx';
import { usePageForRule } from './use-page-for-rule.ts';

interface Properties {
  rules: SiteRule[];
  /** Of which the popup wants a rule. */
  initialPage: PageForRule | null;
}

const knows = (rule: SiteRule, address: string): boolean =>
  recogniseByRules([rule], address) !== null;

/** The user's own knowledge of sites: where an address has a record's id, and the page its name. */
export function SiteRules({ rules, initialPage }: Properties) {
  const ruleOf = ({ address }: PageForRule) => rules.find((rule) => knows(rule, address));
  const [adding, setAdding] = useState(initialPage !== null && !ruleOf(initialPage));
  /** The rule that knew the page when its user came from there to change it. */
  const [meant, setMeant] = useState(initialPage && ruleOf(initialPage)?.id);
  const [said, setSaid] = useState<string | Failure | null>(null);
  const page = usePageForRule(initialPage, (came) => {
    const rule = ruleOf(came);
    setAdding(!rule);
    setMeant(rule?.id);
  });

  const write = async (next: SiteRule[], saying: string | null): Promise<boolean> => {
    try {
      await siteRulesItem.write(next);
      setSaid(saying);
      return true;
    } catch {
      setSaid({ kind: 'storage' });
      return false;
    }
  };
  const add = async (rule: Omit<SiteRule, 'id'>) => {
    const next = [...rules, { ...rule, id: crypto.randomUUID() }];
    if (await write(next, rule.pattern)) setAdding(false);
  };
  const change = (rule: SiteRule) =>
    write(
      rules.map((one) => (one.id === rule.id ? rule : one)),
      rule.pattern,
    );
  const remove = ({ id }: SiteRule) =>
    write(
      rules.filter((rule) => rule.id !== id),
      null,
    );

  return (
    <section>
      <h2>{translate('site_rules_title')}</h2>
      <p class="quiet-text">{translate('site_rules_text')}</p>
      {rules.length > 0 && (
        <ul class="setting-rows">
          {rules.map((rule) => (
            <SiteRuleItem
              key={`${rule.id} ${rule.id === meant ? page?.at : ''}`}
              {...{ rule, rules, page }}
              isOpen={rule.id === meant}
              onSave={change}
              onRemove={() => remove(rule)}
            />
          ))}
        </ul>
      )}
      <div role="status">
        {typeof said === 'string' && (
          <p class="good">
            <Sentence of="site_rule_saved" values={[said]} />
          </p>
        )}
        {said !== null && typeof said !== 'string' && <FailureNotice failure={said} />}
      </div>
      {adding ? (
        <SiteRuleForm
          key={page?.at}
          initial={page ? suggestSiteRule(page.address) : emptyRule}
          {...{ rules, page }}
          onSave={add}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <p>
          <button type="button" onClick={() => setAdding(true)}>
            <Icon name="plus" />
            {translate('add_site_rule')}
          </button>
        </p>
      )}
    </section>
  );
}
