import { translate } from '../../utils/translate.ts';
import type { TabPage } from '../popup/page-at-hand.ts';
import { View } from '../view.tsx';
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
