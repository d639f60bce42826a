import { Icon, type IconName } from './icon.tsx';

interface Properties {
  icon: IconName;
  label: string;
  onPress: () => void;
  busy?: boolean;
  pressed?: boolean;
}

/** A button that is only a drawing: its name is in the tooltip, and read by screen readers. */
export function IconButton({ icon, label, onPress, busy = false, pressed }: Properties) {
  return (
    <button
      type="button"
      class="quiet icon-only"
      title={label}
      aria-label={label}
      aria-disabled={busy}
      aria-pressed={pressed}
      onClick={() => !busy && onPress()}
    >
      <Icon name={icon} />
    </button>
  );
}
