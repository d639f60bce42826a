import { useState } from 'preact/hooks';

interface Properties {
  label: string;
  value: string;
  isId?: boolean;
  isInvalid?: boolean;
  onChange: (text: string) => void;
}

/** A cell that is edited in place: kept when it is left, put back by Escape. */
export function SheetCell({ label, value, isId = false, isInvalid = false, onChange }: Properties) {
  // What is typed outlives a draw (other rows are checked meanwhile), but not another value of the cell.
  const [typed, setTyped] = useState<{ text: string; over: string } | null>(null);
  const shown = typed?.over === value ? typed.text : value;
  return (
    <input
      type="text"
      class={isId ? 'sheet-cell id' : 'sheet-cell'}
      dir="auto"
      aria-label={label}
      aria-invalid={isInvalid}
      title={value}
      spellcheck={false}
      autocomplete="off"
      value={shown}
      onInput={({ currentTarget }) => setTyped({ text: currentTarget.value, over: value })}
      onFocus={() => setTyped(null)}
      onBlur={({ currentTarget }) => {
        if (shown !== value && currentTarget.value !== value) onChange(currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        setTyped(null);
      }}
    />
  );
}
