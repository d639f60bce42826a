import type { ComponentChildren } from 'preact';
import { ask } from '../utils/messages.ts';
import { translate } from '../utils/translate.ts';
import type { ToldFailure } from '../utils/words/failure-messages.ts';
import { ApiWords, FailureSentence } from './failure-sentence.tsx';

/** Those that are put right in the options. */
const endsInSettings = new Set(['unauthorized', 'forbidden', 'hostAccessWithheld', 'noToken']);

interface Properties {
  failure: ToldFailure;
  /** What was not done. */
  title?: ComponentChildren;
  children?: ComponentChildren;
}

/** What went wrong, what to do, and what the API said. */
export function FailureNotice({ failure, title, children }: Properties) {
  return (
    <div class="notice bad">
      {title !== undefined && <strong>{title}</strong>}
      <p>
        <FailureSentence failure={failure} />
      </p>
      <ApiWords words={failure.words} />
      {(children || endsInSettings.has(failure.kind)) && (
        <div class="buttons">
          {children}
          {endsInSettings.has(failure.kind) && (
            <button type="button" onClick={() => ask('openSettings', {})}>
              {translate('open_settings')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
