import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { translate } from '../../utils/i18n/translate.ts';

interface Properties {
  id: string;
  problem: ComponentChildren;
  input: RefObject<HTMLInputElement | null>;
  busy: boolean;
  onType: (id: string) => void;
  onCheck: () => void;
  /** What is known of this id. */
  children: ComponentChildren;
}

export function IdField({ id, problem, input, busy, onType, onCheck, children }: Properties) {
  const inputId = useId();
  const wordsId = useId();
  return (
    <div class="field">
      <label for={inputId}>{translate('company_id')}</label>
      <div class="control-line">
        <input
          id={inputId}
          ref={input}
          type="text"
          class="id"
          dir="auto"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          value={id}
          aria-invalid={Boolean(problem)}
          aria-describedby={wordsId}
          onInput={(event) => onType(event.currentTarget.value)}
        />
        <button type="button" title={translate('check_id')} aria-disabled={busy} onClick={onCheck}>
          {translate('check')}
        </button>
      </div>
      <div id={wordsId} aria-live="polite">
        {problem && <p class="problem">{problem}</p>}
        {children}
      </div>
    </div>
  );
}
