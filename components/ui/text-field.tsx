import type { ComponentChildren, ComponentProps, RefObject } from 'preact';
import { useId } from 'preact/hooks';

interface Properties
  extends Pick<
    ComponentProps<'input'>,
    'autocapitalize' | 'class' | 'maxLength' | 'placeholder' | 'spellcheck' | 'value'
  > {
  label: string;
  input?: RefObject<HTMLInputElement | null>;
  onType?: (text: string) => void;
  /** What is wrong with what stands in it. */
  problem?: ComponentChildren;
  /** A button in its line. */
  button?: ComponentChildren;
  /** What to write in it, and what is known of what stands in it. */
  children?: ComponentChildren;
}

/** A text box with its label, and below it what is said of it, as it is typed too. */
export function TextField(properties: Properties) {
  const { label, input = null, onType, problem, button, children, ...others } = properties;
  const [box, words] = [useId(), useId()];
  return (
    <div class="field">
      <label for={box}>{label}</label>
      <div class="control-line">
        <input
          id={box}
          ref={input}
          type="text"
          dir="auto"
          autocomplete="off"
          aria-invalid={Boolean(problem)}
          aria-describedby={words}
          onInput={(event) => onType?.(event.currentTarget.value)}
          {...others}
        />
        {button}
      </div>
      <div id={words} aria-live="polite">
        {problem && <p class="problem">{problem}</p>}
        {children}
      </div>
    </div>
  );
}
