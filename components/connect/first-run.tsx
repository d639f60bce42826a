import { translate } from '../../utils/translate.ts';
import { View } from '../view.tsx';
import { ConnectLinkApp } from './connect-link-app.tsx';

/** Before there is a Link APP there is nothing else to do. */
export function FirstRun() {
  return (
    <View name="first-run">
      <h1>{translate('connect_title')}</h1>
      <p class="quiet-text">{translate('connect_text')}</p>
      <ConnectLinkApp />
    </View>
  );
}
