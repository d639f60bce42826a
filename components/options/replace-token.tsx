import { useState } from 'preact/hooks';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { TokenProblem } from '../../utils/link-apps/token-problem.ts';
import { ask } from '../../utils/messages.ts';
import { translate } from '../../utils/translate.ts';
import { TokenField } from '../connect/token-field.tsx';
import { TokenProblemText } from '../connect/token-problem-text.tsx';
import { useBusy } from '../use-busy.ts';
import { useFocus } from '../use-focus.ts';
import { useReturnedFocus } from '../use-returned-focus.ts';
import { WhatGoes } from './what-goes.tsx';

interface Properties {
  linkApp: LinkApp;
  directory: DirectoryReader;
  onReplaced: () => void;
  onCancel: () => void;
}

/** A new token for a Link APP; one that does not know its Companies may be another Link APP's. */
export function ReplaceToken({ linkApp, directory, onReplaced, onCancel }: Properties) {
  const form = useReturnedFocus<HTMLFormElement>();
  const input = useFocus<HTMLInputElement>();
  const [problem, setProblem] = useState<TokenProblem | null>(null);
  const [busy, run] = useBusy();

  const send = (how: 'replace' | 'replaceEvenIfOther' | 'add') =>
    run(async () => {
      const token = input.current?.value ?? '';
      const reply =
        how === 'add'
          ? await ask('saveLinkApp', { token, label: translate('default_label') })
          : await ask('replaceToken', {
              linkApp: linkApp.id,
              token,
              evenIfOther: how === 'replaceEvenIfOther',
            });
      if (!reply.ok) return setProblem({ kind: 'notJudged', failure: reply.error });
      if (!reply.value.ok) return setProblem(reply.value.error);
      if (input.current) input.current.value = '';
      if (how === 'add') onCancel();
      else onReplaced();
    });

  return (
    <form
      ref={form}
      class="fields panel"
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send('replace');
      }}
    >
      <TokenField
        input={input}
        problem={problem && <TokenProblemText problem={problem} />}
        onType={() => setProblem(null)}
      />
      {problem?.kind === 'otherLinkApp' && (
        <WhatGoes linkApp={linkApp} directory={directory} text="replace_other_text" />
      )}
      <div class="buttons">
        {problem?.kind === 'otherLinkApp' ? (
          <>
            <button type="button" aria-disabled={busy} onClick={() => send('add')}>
              {translate('add_as_new')}
            </button>
            <button type="button" aria-disabled={busy} onClick={() => send('replaceEvenIfOther')}>
              {translate('replace_all_the_same')}
            </button>
          </>
        ) : (
          <button type="submit" class="primary" aria-disabled={busy}>
            {translate(problem?.kind === 'notJudged' ? 'try_again' : 'save_and_check')}
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
