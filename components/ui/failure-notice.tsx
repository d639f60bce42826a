import type { ComponentChildren } from 'preact';
import { browser } from 'wxt/browser';
import { apiOrigins } from '../../utils/browser/api-access.ts';
import { failureMessage, type ShownFailure } from '../../utils/i18n/failure-messages.ts';
import { Button } from './button.tsx';
import { goToSettings, isPopup } from './go-to-settings.ts';
import { Sentence } from './sentence.tsx';

/** Those that are put right in the options. */
const endsInSettings = new Set(['unauthorized', 'forbidden', 'noToken', 'templateProblem']);

/** What puts it right; null where there is nothing but to try again. */
function remedyOf({ kind }: ShownFailure) {
  if (kind === 'hostAccessWithheld') return <AllowButton />;
  if (!endsInSettings.has(kind)) return null;
  return <Button of="open_settings" onClick={goToSettings} />;
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

export function FailureSentence({ failure }: { failure: ShownFailure }) {
  const [key, values] = failureMessage(failure, Date.now());
  return <Sentence of={key} values={values} />;
}

/** The API's own message, quoted as text. */
export function ApiWords({ words }: { words: unknown }) {
  if (typeof words !== 'string' || words === '') return null;
  return (
    <blockquote>
      <bdi>{words}</bdi>
    </blockquote>
  );
}

/** Firefox draws its question beneath a popup: from there it leads to the options, which ask. */
function allow(): void {
  if (isPopup()) void goToSettings();
  // The request must be made in the press itself, before anything is awaited.
  else void browser.permissions.request({ origins: apiOrigins });
}

/** Gives the extension access to the API's host again. */
export const AllowButton = () => <Button of="allow" onClick={allow} />;
