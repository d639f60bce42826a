import { Keyboard } from 'lucide';
import { useId } from 'preact/hooks';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import { Icon } from '../ui/icon.tsx';

const isMac = navigator.userAgent.includes('Mac');

const keys: [keys: string[], does: MessageKey][] = [
  [['/'], 'keys_search'],
  [['↑', '↓'], 'keys_rows'],
  [['←', '→'], 'keys_cells'],
  [['Enter'], 'keys_details'],
  [[translate('key_space')], 'keys_select'],
  [[isMac ? '⌘' : 'Ctrl', 'C'], 'keys_copy'],
  [['Esc'], 'keys_back'],
];

/** The keys of the list, for users who look for them. */
export function Keys() {
  const id = useId();
  return (
    <>
      <button
        type="button"
        class="quiet icon-only"
        title={translate('keys')}
        aria-label={translate('keys')}
        popovertarget={id}
      >
        <Icon name={Keyboard} />
      </button>
      <div id={id} popover="auto" class="keys">
        <dl>
          {keys.map(([pressed, does]) => (
            <div key={does}>
              <dt>
                {pressed.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{translate(does)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}
