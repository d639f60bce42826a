import type { ComponentChildren } from 'preact';

interface Properties {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: ComponentChildren;
}

/** A native checkbox that is drawn, and read, as a switch. */
export function Switch({ label, checked, onChange, hint }: Properties) {
  return (
    <div>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={checked}
          aria-checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      {hint !== undefined && <p class="hint">{hint}</p>}
    </div>
  );
}
