import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { longestText } from '../../utils/companies/company-id.ts';
import { numberText } from '../../utils/i18n/dates.ts';
import { translate } from '../../utils/i18n/translate.ts';

interface Properties {
  name: string;
  problem: ComponentChildren;
  counter: string | undefined;
  input: RefObject<HTMLInputElement | null>;
  onType: (name: string) => void;
  /** Companies of a like name. */
  children?: ComponentChildren;
}

export function NameField({ name, problem, counter, input, onType, children }: Properties) {
  const id = useId();
  const wordsId = useId();
  return (
    <div class="field">
      <label for={id}>{translate('name')}</label>
      <input
        id={id}
        ref={input}
        type="text"
        dir="auto"
        autocomplete="off"
        value={name}
        aria-invalid={Boolean(problem)}
        aria-describedby={wordsId}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      <div id={wordsId} aria-live="polite">
        {problem && <p class="problem">{problem}</p>}
        {counter && <p class="hint">{counter}</p>}
        {children}
      </div>
    </div>
  );
}

export function nameProblem(name: string): string | undefined {
  if (name.trim().length <= longestText) return undefined;
  return translate('name_too_long', numberText(longestText), numberText(name.trim().length));
}

/** How near the end a name must be for its letters to be counted. */
const near = 100;

export function nameCounter(name: string): string | undefined {
  if (name.length <= longestText - near || name.trim().length > longestText) return undefined;
  return translate('name_counter', numberText(name.length), numberText(longestText));
}
