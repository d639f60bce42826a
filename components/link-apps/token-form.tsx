import { Eye, EyeOff } from 'lucide';
import type { ComponentChildren, RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { shownName } from '../../utils/companies/shown-name.ts';
import { isFailure } from '../../utils/i18n/failure-messages.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { TokenProblem } from '../../utils/link-apps/token-problem.ts';
import type { Result } from '../../utils/result.ts';
import { Button } from '../ui/button.tsx';
import { AllowButton, ApiWords, FailureSentence } from '../ui/failure-notice.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { submitTo } from '../ui/submit-to.ts';
import { useBusy } from '../ui/use-busy.ts';
import { useFocus, useReturnedFocus } from '../ui/use-focus.ts';

/** A token that is typed, sent, and taken or refused. */
export function useToken() {
  const input = useFocus<HTMLInputElement>();
  const [problem, setProblem] = useState<TokenProblem | null>(null);
  const [busy, run] = useBusy();
  return {
    ...{ input, problem, busy },
    forgetProblem: () => setProblem(null),
    send: (
      question: (token: string) => Promise<Result<LinkApp, TokenProblem>>,
      onSaved: (linkApp: LinkApp) => void,
    ) =>
      run(async () => {
        const answer = await question(input.current?.value ?? '');
        setProblem(answer.ok ? null : answer.error);
        if (!answer.ok) return;
        if (input.current) input.current.value = '';
        onSaved(answer.value);
      }),
  };
}

interface TokenFormProperties {
  token: ReturnType<typeof useToken>;
  class: string;
  onSubmit: () => void;
  onCancel?: (() => void) | undefined;
  /** What else is asked. */
  children: ComponentChildren;
  /** In the place of **Save and check**, where something else is to be done next. */
  buttons?: ComponentChildren;
}

/** A token's box, what else is asked, and the buttons. */
export function TokenForm(properties: TokenFormProperties) {
  const { token, onSubmit, onCancel, children, buttons } = properties;
  const { input, problem, busy } = token;
  return (
    <form
      ref={useReturnedFocus<HTMLFormElement>()}
      class={properties.class}
      autocomplete="off"
      noValidate
      onSubmit={submitTo(onSubmit)}
    >
      <TokenField
        input={input}
        problem={problem && <TokenProblemText problem={problem} />}
        onType={token.forgetProblem}
      />
      {children}
      <div class="buttons">
        {buttons || (
          <button type="submit" class="primary" aria-disabled={busy}>
            {translate(problem && isFailure(problem) ? 'try_again' : 'save_and_check')}
          </button>
        )}
        {onCancel && <Button of="cancel" onClick={onCancel} />}
      </div>
      <p class="hint" role="status">
        {busy && translate('checking_token')}
      </p>
    </form>
  );
}

interface Properties {
  /** The token is in the box alone, and in no state: saving empties the box. */
  input: RefObject<HTMLInputElement | null>;
  problem?: ComponentChildren;
  onType: () => void;
}

/** The text box **Link APP token**: hidden, can be shown, never completed or kept by the browser. */
function TokenField({ input, problem, onType }: Properties) {
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
          icon={shown ? EyeOff : Eye}
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

/** Why a token was not saved, and what to do. */
export function TokenProblemText({ problem }: { problem: TokenProblem }) {
  switch (problem.kind) {
    case 'emptyToken':
      return <p>{translate('token_empty')}</p>;
    case 'unusableToken':
      return <p>{translate('token_unusable')}</p>;
    case 'refusedToken':
      return <p>{translate('token_refused')}</p>;
    case 'alreadySaved':
      return (
        <p>
          <Sentence of="token_already_saved" values={[problem.label]} />
        </p>
      );
    case 'sameLinkApp':
      return (
        <p>
          <Sentence of="token_same_link_app" values={[problem.label]} />
        </p>
      );
    case 'unprovenLinkApp':
      return <p>{translate('token_unproven')}</p>;
    case 'otherLinkApp':
      return (
        <p>
          <Sentence
            of="token_other_link_app"
            values={[shownName(problem.company), problem.company.id]}
          />
        </p>
      );
    default:
      return (
        <>
          <p>
            {translate('token_not_judged')} <FailureSentence failure={problem} />
          </p>
          <ApiWords words={'words' in problem ? problem.words : undefined} />
          {problem.kind === 'hostAccessWithheld' && <AllowButton />}
        </>
      );
  }
}
