import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';

/** The browser describes the others in its user's language, as the manifest has them. */
const labels: Partial<Record<string, MessageKey>> = { _execute_action: 'shortcut_popup' };

const read = async (): Promise<Shortcut[]> =>
  (await browser.commands.getAll()).map(({ name = '', description = '', shortcut = '' }) => {
    const key = labels[name];
    return { name, label: key ? translate(key) : description, keys: shortcut };
  });

/** Firefox alone shows its page of shortcuts when it is asked. */
interface Opener {
  openShortcutSettings(): Promise<void>;
}
const canOpen = (commands: object): commands is Opener => 'openShortcutSettings' in commands;

/** No page may open this address, only its user. */
const addressOfSettings = (): string =>
  `${navigator.userAgent.includes('Edg/') ? 'edge' : 'chrome'}://extensions/shortcuts`;

/** Which keys do what, and where the browser lets users change them. */
export function Shortcuts() {
  const [shortcuts, look] = useShortcuts();
  const commands: object = browser.commands;
  return (
    <section>
      <h2>{translate('shortcuts')}</h2>
      <dl class="shortcuts">
        {shortcuts.map(({ name, label, keys }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              {keys ? <kbd>{keys}</kbd> : <span class="hint">{translate('shortcut_none')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {canOpen(commands) ? (
        <p>
          <Button of="shortcuts_change" onClick={() => commands.openShortcutSettings()} />
        </p>
      ) : (
        <p class="quiet-text">
          {translate('shortcuts_where')} <code class="address">{addressOfSettings()}</code>
        </p>
      )}
      <OtherShortcuts shortcuts={shortcuts} onSet={look} />
    </section>
  );
}

/** Read again when its user comes back from the browser's settings. */
function useShortcuts(): [shortcuts: Shortcut[], look: () => void] {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  const look = useCallback(() => void read().then(setShortcuts), []);
  useEffect(() => {
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [look]);
  return [shortcuts, look];
}

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

interface OtherShortcutsProperties {
  shortcuts: Shortcut[];
  onSet: () => void;
}

/** Other keys, for those that may do nothing here. */
function OtherShortcuts({ shortcuts, onSet }: OtherShortcutsProperties) {
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

/** A command of the manifest, as its user has set it. */
interface Shortcut {
  name: string;
  label: string;
  /** As the browser writes them; empty where none is set. */
  keys: string;
}
