import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';

interface Properties {
  label: string;
  value: string;
  hint?: string;
  problem?: string | undefined;
  /** Whether it holds code rather than words. */
  isCode?: boolean;
  input?: RefObject<HTMLInputElement | null>;
  onType: (text: string) => void;
}

/** A text box with its label, and beside it what to write in it or what is wrong with it. */
export function TextField({ label, value, hint, problem, isCode, input, onType }: Properties) {
  const [box, words] = [useId(), useId()];
  return (
    <div class="field">
      <label for={box}>{label}</label>
      <input
        id={box}
        ref={input ?? null}
        type="text"
        class={isCode ? 'id' : undefined}
        dir="auto"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        maxLength={2048}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={words}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <div id={words} aria-live="polite">
        {problem !== undefined && <p class="problem">{problem}</p>}
        {problem === undefined && hint !== undefined && <p class="hint">{hint}</p>}
      </div>
    </div>
  );
}
