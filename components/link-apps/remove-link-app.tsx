import { useState } from 'preact/hooks';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { ask } from '../../utils/messages.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { useBusy } from '../ui/use-busy.ts';
import { WhatGoes } from './what-goes.tsx';

interface Properties {
  linkApp: LinkApp;
  directory: DirectoryReader;
  onDone: () => void;
}

/** Says what goes with a Link APP, and removes it from this computer. */
export function RemoveLinkApp({ linkApp, directory, onDone }: Properties) {
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
