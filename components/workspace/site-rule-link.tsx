import { translate } from '../../utils/i18n/translate.ts';
import { pageForRuleItem } from '../../utils/storage.ts';
import type { TabPage } from './page-at-hand.ts';

interface Properties {
  page: TabPage;
  /** The page is a record by a rule that there is already. */
  hasRule: boolean;
  openSettings: () => Promise<unknown>;
}

/** The way from a page to the rule for its site, a new one or its own: the options may read it meanwhile. */
export function SiteRuleLink({ page, hasRule, openSettings }: Properties) {
  const open = async () => {
    await pageForRuleItem.write({ ...page, at: Date.now() });
    await openSettings();
  };
  return (
    <p class="site-rule-offer">
      <button type="button" class="link flush quiet-text hint" onClick={open}>
        {translate(hasRule ? 'change_rule_for_site' : 'add_rule_for_site')}
      </button>
    </p>
  );
}
