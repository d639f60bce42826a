import { browser } from 'wxt/browser';
import { translate } from '../../utils/i18n/translate.ts';
import type { Shortcut } from './shortcut.ts';

const deadWhereLayoutsChange = 'Alt+Shift+';

/**
 * Where Alt+Shift changes the layout of the keyboard, that takes the keys: X11 does it as they are
 * pressed, and no letter after them arrives. https://github.com/xkbcommon/libxkbcommon/issues/420
 * Firefox hears Alt and a letter under a Cyrillic layout too, and not Ctrl+Alt.
 * https://github.com/mozilla/addons/issues/1563
 */
const withoutShift = (keys: string): string => keys.replace(deadWhereLayoutsChange, 'Alt+');

/** Firefox alone lets an extension set its own keys. */
interface Setter {
  update(command: { name: string; shortcut: string }): Promise<void>;
}
const canSet = (commands: object): commands is Setter => 'update' in commands;

interface Properties {
  shortcuts: Shortcut[];
  onSet: () => void;
}

/** Other keys, for those that may do nothing here. */
export function OtherShortcuts({ shortcuts, onSet }: Properties) {
  const commands: object = browser.commands;
  const dead = shortcuts.filter(({ keys }) => keys.startsWith(deadWhereLayoutsChange));
  if (dead.length === 0) return null;
  const others = new Intl.ListFormat(translate('language')).format(
    dead.map(({ keys }) => withoutShift(keys)),
  );
  const setOthers = async (setter: Setter) => {
    for (const { name, keys } of dead) await setter.update({ name, shortcut: withoutShift(keys) });
    onSet();
  };
  return (
    <details>
      <summary>{translate('shortcuts_dead')}</summary>
      <p class="quiet-text">{translate('shortcuts_dead_text', others)}</p>
      {canSet(commands) && (
        <p>
          <button type="button" onClick={() => void setOthers(commands)}>
            {translate('shortcuts_use', others)}
          </button>
        </p>
      )}
    </details>
  );
}
