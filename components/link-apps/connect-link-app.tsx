import { useRef, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import { isFailure } from '../../utils/i18n/failure-messages.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { type LinkApp, longestLabel } from '../../utils/link-apps/link-app.ts';
import type { TokenProblem } from '../../utils/link-apps/token-problem.ts';
import { TextField } from '../ui/text-field.tsx';
import { useBusy } from '../ui/use-busy.ts';
import { useFocus, useReturnedFocus } from '../ui/use-focus.ts';
import { TokenField, TokenProblemText } from './token-field.tsx';

interface Properties {
  onSaved?: (linkApp: LinkApp) => void;
  onCancel?: () => void;
}

/** The form **Connect your Link APP**: of the first run, and of each further Link APP. */
export function ConnectLinkApp({ onSaved, onCancel }: Properties) {
  const form = useReturnedFocus<HTMLFormElement>();
  const token = useFocus<HTMLInputElement>();
  const label = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<TokenProblem | null>(null);
  const [busy, run] = useBusy();

  const tokenText = () => token.current?.value ?? '';
  const save = () =>
    send(() =>
      ask('saveLinkApp', {
        token: tokenText(),
        label: label.current?.value.trim() || translate('default_label'),
      }),
    );
  const replaceIn = (linkApp: string) =>
    send(() => ask('replaceToken', { linkApp, token: tokenText(), whose: 'notSaid' }));

  const send = (question: () => ReturnType<typeof ask<'saveLinkApp'>>) =>
    run(async () => {
      const answer = await question();
      setProblem(null);
      if (!answer.ok) return setProblem(answer.error);
      if (token.current) token.current.value = '';
      onSaved?.(answer.value);
    });

  return (
    <form
      ref={form}
      class="fields"
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TokenField
        input={token}
        problem={problem && <TokenProblemText problem={problem} />}
        onType={() => setProblem(null)}
      />
      <TextField
        label={translate('label')}
        input={label}
        maxLength={longestLabel}
        placeholder={translate('default_label')}
      >
        <p class="hint">{translate('label_hint')}</p>
      </TextField>
      <div class="buttons">
        {problem?.kind === 'sameLinkApp' ? (
          <button
            type="button"
            class="primary"
            aria-disabled={busy}
            onClick={() => replaceIn(problem.linkApp)}
          >
            {translate('replace_its_token')}
          </button>
        ) : (
          <button type="submit" class="primary" aria-disabled={busy}>
            {translate(problem && isFailure(problem) ? 'try_again' : 'save_and_check')}
          </button>
        )}
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {translate('cancel')}
          </button>
        )}
      </div>
      <p class="hint" role="status">
        {busy && translate('checking_token')}
      </p>
    </form>
  );
}
