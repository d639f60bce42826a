import { translate } from '../../utils/translate.ts';
import { View } from '../view.tsx';

/** A page that is seen, and is no record. */
export function NoRecord() {
  return (
    <View name="this-page">
      <h1 class="visually-hidden">{translate('this_page')}</h1>
      <p class="empty">{translate('no_record_here')}</p>
    </View>
  );
}
