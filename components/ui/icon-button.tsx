import { translate } from '../../utils/i18n/translate.ts';
import { goToSettings } from './go-to-settings.ts';
import { type Drawing, Icon } from './icon.tsx';

interface Properties {
  icon: Drawing;
  label: string;
  onPress: () => void;
  busy?: boolean;
  pressed?: boolean;
  /** What it does was just done. */
  isDone?: boolean;
  /** -1 where the arrow keys lead to it. */
  tabIndex?: number;
}

/** A button that is only a drawing: its name is in the tooltip, and read by screen readers. */
export function IconButton(properties: Properties) {
  const { icon, label, onPress, busy = false, pressed, isDone = false, tabIndex } = properties;
  return (
    <button
      type="button"
      class={isDone ? 'quiet icon-only is-done' : 'quiet icon-only'}
      title={label}
      aria-label={label}
      aria-disabled={busy}
      aria-pressed={pressed}
      tabIndex={tabIndex}
      onClick={() => !busy && onPress()}
    >
      <Icon name={icon} />
    </button>
  );
}

/** The way to the options, in the head of each surface. */
export const SettingsButton = () => (
  <IconButton icon="settings" label={translate('settings')} onPress={() => void goToSettings()} />
);
