import type { ComponentChildren } from 'preact';
import type { ShownFailure } from '../../utils/i18n/failure-messages.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { AllowButton } from './allow-button.tsx';
import { ApiWords, FailureSentence } from './failure-sentence.tsx';
import { goToSettings } from './go-to-settings.ts';

/** Those that are put right in the options. */
const endsInSettings = new Set(['unauthorized', 'forbidden', 'noToken', 'templateProblem']);

/** What puts it right; null where there is nothing but to try again. */
function remedyOf({ kind }: ShownFailure) {
  if (kind === 'hostAccessWithheld') return <AllowButton />;
  if (!endsInSettings.has(kind)) return null;
  return (
    <button type="button" onClick={goToSettings}>
      {translate('open_settings')}
    </button>
  );
}

interface Properties {
  failure: ShownFailure;
  /** What was not done. */
  title?: ComponentChildren;
  children?: ComponentChildren;
}

/** What went wrong, what to do, and what the API said. */
export function FailureNotice({ failure, title, children }: Properties) {
  const remedy = remedyOf(failure);
  return (
    <div class="notice bad">
      {title !== undefined && <strong>{title}</strong>}
      <p>
        <FailureSentence failure={failure} />
      </p>
      <ApiWords words={failure.words} />
      {(children || remedy) && (
        <div class="buttons">
          {children}
          {remedy}
        </div>
      )}
    </div>
  );
}
