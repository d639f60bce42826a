import type { ComponentChildren, RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { translate } from '../../utils/i18n/translate.ts';
import { IconButton } from '../ui/icon-button.tsx';

interface Properties {
  /** The token stands in the box alone, and in no state: whoever saves it empties the box. */
  input: RefObject<HTMLInputElement | null>;
  problem?: ComponentChildren;
  onType: () => void;
}

/** The text box **Link APP token**: hidden, can be shown, never completed or kept by the browser. */
export function TokenField({ input, problem, onType }: Properties) {
  const [shown, setShown] = useState(false);
  const id = useId();
  const wordsId = useId();
  return (
    <div class="field">
      <label for={id}>{translate('link_app_token')}</label>
      <div class="control-line">
        <input
          id={id}
          ref={input}
          {...(shown ? { type: 'text' } : { type: 'password' })}
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          aria-invalid={Boolean(problem)}
          aria-describedby={wordsId}
          onInput={onType}
        />
        <IconButton
          icon={shown ? 'hide' : 'show'}
          label={translate(shown ? 'hide_token' : 'show_token')}
          onPress={() => setShown(!shown)}
        />
      </div>
      <div id={wordsId} class="problem" role="alert">
        {problem}
      </div>
      <p>
        <a
          href="https://app.getconduit.app/auth/link_app_token/"
          target="_blank"
          rel="noreferrer noopener"
        >
          {translate('get_a_token')}
        </a>
      </p>
    </div>
  );
}
