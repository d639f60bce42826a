import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import { OtherShortcuts } from './other-shortcuts.tsx';
import type { Shortcut } from './shortcut.ts';

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

/** Which keys do what, and where the browser lets its user change them. */
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
          <button type="button" onClick={() => commands.openShortcutSettings()}>
            {translate('shortcuts_change')}
          </button>
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
