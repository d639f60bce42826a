import { useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { isFailure } from '../../utils/i18n/failure-messages.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { TokenProblem } from '../../utils/link-apps/token-problem.ts';
import type { Request } from '../../utils/messages.ts';
import { useBusy } from '../ui/use-busy.ts';
import { useFocus, useReturnedFocus } from '../ui/use-focus.ts';
import { TokenField, TokenProblemText } from './token-field.tsx';
import { WhatGoes } from './what-goes.tsx';

type Whose = Request<'replaceToken'>['whose'];

interface Properties {
  linkApp: LinkApp;
  directory: DirectoryReader;
  /** It has another id where the token may be another Link APP's. */
  onReplaced: (linkApp: LinkApp) => void;
  onCancel: () => void;
}

/** A new token for a Link APP. Asks whether it belongs to the same one where nothing proves it. */
export function ReplaceToken({ linkApp, directory, onReplaced, onCancel }: Properties) {
  const form = useReturnedFocus<HTMLFormElement>();
  const input = useFocus<HTMLInputElement>();
  const [problem, setProblem] = useState<TokenProblem | null>(null);
  const [busy, run] = useBusy();

  const send = (how: Whose | 'add') =>
    run(async () => {
      const token = input.current?.value ?? '';
      const reply =
        how === 'add'
          ? await ask('saveLinkApp', { token, label: translate('default_label') })
          : await ask('replaceToken', { linkApp: linkApp.id, token, whose: how });
      if (!reply.ok) return setProblem(reply.error);
      if (input.current) input.current.value = '';
      if (how === 'add') onCancel();
      else onReplaced(reply.value);
    });
  const isUnproven = problem?.kind === 'unprovenLinkApp';
  const isAsked = isUnproven || problem?.kind === 'otherLinkApp';
  const answer = (label: MessageKey, how: Whose | 'add') => (
    <button type="button" aria-disabled={busy} onClick={() => send(how)}>
      {translate(label)}
    </button>
  );

  return (
    <form
      ref={form}
      class="fields panel"
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send('notSaid');
      }}
    >
      <TokenField
        input={input}
        problem={problem && <TokenProblemText problem={problem} />}
        onType={() => setProblem(null)}
      />
      {isAsked && (
        <WhatGoes
          linkApp={linkApp}
          directory={directory}
          text={isUnproven ? 'replace_unproven_text' : 'replace_other_text'}
        />
      )}
      <div class="buttons">
        {isUnproven && answer('same_link_app', 'same')}
        {isAsked ? (
          <>
            {answer('add_as_new', 'add')}
            {answer('replace_all_the_same', 'other')}
          </>
        ) : (
          <button type="submit" class="primary" aria-disabled={busy}>
            {translate(problem && isFailure(problem) ? 'try_again' : 'save_and_check')}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {translate('cancel')}
        </button>
      </div>
      <p class="hint" role="status">
        {busy && translate('checking_token')}
      </p>
    </form>
  );
}
