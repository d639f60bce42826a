import { ClipboardCheck, MousePointerClick, PlugZap } from 'lucide';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import { type Drawing, Icon } from '../ui/icon.tsx';
import { View } from '../ui/view.tsx';
import { ConnectLinkApp } from './connect-link-app.tsx';

/** A day's work with it, in three pictures. */
const steps: [picture: Drawing, words: MessageKey][] = [
  [MousePointerClick, 'first_step_record'],
  [ClipboardCheck, 'first_step_link'],
  [PlugZap, 'first_step_connected'],
];

/** Shown while there is no Link APP: what this is for, and how to begin. */
export function FirstRun() {
  return (
    <View name="first-run">
      <h1>{translate('connect_title')}</h1>
      <p>{translate('what_it_does')}</p>
      <ol class="first-steps stack">
        {steps.map(([picture, words]) => (
          <li key={words}>
            <span class="first-step-picture">
              <Icon name={picture} />
            </span>
            {translate(words)}
          </li>
        ))}
      </ol>
      <p class="quiet-text">{translate('connect_text')}</p>
      <ConnectLinkApp />
    </View>
  );
}
