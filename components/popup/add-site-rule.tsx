import { pageForRuleItem } from '../../utils/page-for-rule.ts';
import { translate } from '../../utils/translate.ts';
import { goToSettings } from './go-to-settings.ts';
import type { TabPage } from './page-at-hand.ts';

/** The way from a page of no known record to a rule for its site: the options may read it meanwhile. */
export function AddSiteRule({ page }: { page: TabPage }) {
  const add = async () => {
    await pageForRuleItem.write({ ...page, at: Date.now() });
    await goToSettings();
  };
  return (
    <button type="button" class="link flush quiet-text hint" onClick={add}>
      {translate('add_rule_for_site')}
    </button>
  );
}
