import { type Drawing, Icon } from './icon.tsx';

interface Properties {
  icon: Drawing;
  label: string;
  onPress: () => void;
  busy?: boolean;
  pressed?: boolean;
  /** -1 where the arrow keys lead to it. */
  tabIndex?: number;
}

/** A button that is only a drawing: its name is in the tooltip, and read by screen readers. */
export function IconButton({ icon, label, onPress, busy = false, pressed, tabIndex }: Properties) {
  return (
    <button
      type="button"
      class="quiet icon-only"
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
