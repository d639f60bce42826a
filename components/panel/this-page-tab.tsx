import { translate } from '../../utils/translate.ts';
import { View } from '../view.tsx';

/** What the page beside the panel is about. */
export function ThisPageTab() {
  return (
    <View name="this-page">
      <h1 class="visually-hidden">{translate('this_page')}</h1>
      <p class="empty">{translate('this_page_empty')}</p>
    </View>
  );
}
