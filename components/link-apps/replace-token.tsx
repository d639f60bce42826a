import { ask } from '../../utils/ask.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { Request } from '../../utils/messages.ts';
import { Button } from '../ui/button.tsx';
import { TokenForm, useToken } from './token-form.tsx';
import { WhatGoes } from './what-goes.tsx';

interface Properties {
  linkApp: LinkApp;
  directory: DirectoryReader;
  onReplaced: () => void;
  onCancel: () => void;
}

/** A new token for a Link APP. Asks whether it belongs to the same one where nothing proves it. */
export function ReplaceToken({ linkApp, directory, onReplaced, onCancel }: Properties) {
  const typed = useToken();
  const { problem, busy, send } = typed;
  const replace = (whose: Request<'replaceToken'>['whose']) =>
    send((token) => ask('replaceToken', { linkApp: linkApp.id, token, whose }), onReplaced);
  const add = () =>
    send((token) => ask('saveLinkApp', { token, label: translate('default_label') }), onCancel);
  const isUnproven = problem?.kind === 'unprovenLinkApp';
  const isAsked = isUnproven || problem?.kind === 'otherLinkApp';
  const answer = (label: MessageKey, press: () => void) => (
    <Button of={label} aria-disabled={busy} onClick={press} />
  );
  return (
    <TokenForm
      token={typed}
      class="fields panel"
      onSubmit={() => replace('notSaid')}
      onCancel={onCancel}
      buttons={
        isAsked && (
          <>
            {isUnproven && answer('same_link_app', () => replace('same'))}
            {answer('add_as_new', add)}
            {answer('replace_all_the_same', () => replace('other'))}
          </>
        )
      }
    >
      {isAsked && (
        <WhatGoes
          linkApp={linkApp}
          directory={directory}
          text={isUnproven ? 'replace_unproven_text' : 'replace_other_text'}
        />
      )}
    </TokenForm>
  );
}
