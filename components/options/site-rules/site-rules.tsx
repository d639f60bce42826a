import { useState } from 'preact/hooks';
import type { SiteRule } from '../../../utils/capture/site-rule.ts';
import { emptyRule, suggestSiteRule } from '../../../utils/capture/suggest-site-rule.ts';
import type { PageForRule } from '../../../utils/settings.ts';
import { siteRulesItem } from '../../../utils/site-rules.ts';
import { translate } from '../../../utils/translate.ts';
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

/** The user's own knowledge of sites: where an address has a record's id, and the page its name. */
export function SiteRules({ rules, initialPage }: Properties) {
  const [adding, setAdding] = useState(initialPage !== null);
  const [said, setSaid] = useState<string | null>(null);
  const page = usePageForRule(initialPage, () => setAdding(true));

  const put = async (rule: SiteRule) => {
    const isNew = !rules.some(({ id }) => id === rule.id);
    await siteRulesItem.write(
      isNew ? [...rules, rule] : rules.map((one) => (one.id === rule.id ? rule : one)),
    );
    setAdding(false);
    setSaid(rule.pattern);
  };
  const remove = async ({ id }: SiteRule) => {
    await siteRulesItem.write(rules.filter((rule) => rule.id !== id));
    setSaid(null);
  };

  return (
    <section>
      <h2>{translate('site_rules_title')}</h2>
      <p class="quiet-text">{translate('site_rules_text')}</p>
      {rules.length > 0 && (
        <ul class="setting-rows">
          {rules.map((rule) => (
            <SiteRuleItem
              key={rule.id}
              {...{ rule, rules, page }}
              onSave={put}
              onRemove={() => remove(rule)}
            />
          ))}
        </ul>
      )}
      <div role="status">
        {said !== null && (
          <p class="good">
            <Sentence of="site_rule_saved" values={[said]} />
          </p>
        )}
      </div>
      {adding ? (
        <SiteRuleForm
          key={page?.at}
          initial={page ? suggestSiteRule(page.address) : emptyRule}
          {...{ rules, page }}
          onSave={(rule) => put({ ...rule, id: crypto.randomUUID() })}
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
