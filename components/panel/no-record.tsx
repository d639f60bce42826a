import { translate } from '../../utils/i18n/translate.ts';
import { View } from '../ui/view.tsx';
import type { TabPage } from '../workspace/page-at-hand.ts';
import { PanelRuleLink } from './panel-rule-link.tsx';

/** A page that is seen, and is no record. */
export function NoRecord({ page }: { page: TabPage }) {
  return (
    <View name="this-page">
      <h1 class="visually-hidden">{translate('this_page')}</h1>
      <p class="empty">{translate('no_record_here')}</p>
      <PanelRuleLink page={page} hasRule={false} />
    </View>
  );
}
