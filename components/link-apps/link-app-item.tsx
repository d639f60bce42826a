import { useId, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { useBusy } from '../ui/use-busy.ts';
import { ChangeLinkApp } from './change-link-app.tsx';
import { LinkAppDot } from './link-app-choice.tsx';
import { ReplaceToken } from './replace-token.tsx';
import { TokenCheckAnswer, useTokenCheck } from './token-check-answer.tsx';
import { WhatGoes } from './what-goes.tsx';

type Doing = 'change' | 'replace' | 'remove' | null;

interface Properties {
  linkApp: LinkApp;
  directory: DirectoryReader;
}

/** One Link APP, and what can be done with it. */
export function LinkAppItem({ linkApp, directory }: Properties) {
  const [doing, setDoing] = useState<Doing>(null);
  const { checking, answer, check, tell } = useTokenCheck(linkApp.id);
  const labelId = useId();
  const stop = () => setDoing(null);
  const button = (label: MessageKey, next: Doing) => (
    <Button of={label} onClick={() => setDoing(doing === next ? null : next)} />
  );
  return (
    <li>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a form where there is none */}
      <div role="group" aria-labelledby={labelId} class="line wrap link-app">
        <div class="line link-app-name">
          <LinkAppDot colour={linkApp.colour} />
          <bdi id={labelId} class="link-app-label ellipsis" title={linkApp.label}>
            {linkApp.label}
          </bdi>
          <span class="id quiet-text">
            <span class="visually-hidden">{translate('token_ends_in')}</span>
            {`••••${linkApp.tokenEnd}`}
          </span>
        </div>
        <div class="buttons">
          <Button of="check" aria-disabled={checking} onClick={check} />
          {button('edit', 'change')}
          {button('replace_token', 'replace')}
          {button('remove', 'remove')}
        </div>
      </div>
      <TokenCheckAnswer checking={checking} answer={answer} />
      {doing === 'change' && <ChangeLinkApp linkApp={linkApp} onDone={stop} />}
      {doing === 'replace' && (
        <ReplaceToken
          linkApp={linkApp}
          directory={directory}
          onReplaced={() => {
            tell({ kind: 'replaced' });
            stop();
          }}
          onCancel={stop}
        />
      )}
      {doing === 'remove' && (
        <RemoveLinkApp linkApp={linkApp} directory={directory} onDone={stop} />
      )}
    </li>
  );
}

interface RemoveLinkAppProperties {
  linkApp: LinkApp;
  directory: DirectoryReader;
  onDone: () => void;
}

/** Says what goes with a Link APP, and removes it from this computer. */
function RemoveLinkApp({ linkApp, directory, onDone }: RemoveLinkAppProperties) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, run] = useBusy();

  const remove = () =>
    run(async () => {
      const answer = await ask('removeLinkApp', { linkApp: linkApp.id });
      if (answer.ok) onDone();
      else setFailure(answer.error);
    });

  return (
    <ConfirmDialog
      title={<Sentence of="remove_title" values={[linkApp.label]} />}
      confirm={translate('remove')}
      dangerous
      busy={busy}
      onConfirm={remove}
      onCancel={onDone}
    >
      <WhatGoes linkApp={linkApp} directory={directory} text="remove_text" />
      <div role="alert">{failure && <FailureNotice failure={failure} />}</div>
    </ConfirmDialog>
  );
}
