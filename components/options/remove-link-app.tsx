import { useState } from 'preact/hooks';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { ask } from '../../utils/messages.ts';
import { tenantsItem } from '../../utils/settings.ts';
import { translate, translateCount } from '../../utils/translate.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { Sentence } from '../sentence.tsx';
import { useBusy } from '../use-busy.ts';
import { useRead } from '../use-read.ts';
import { exportAll } from './transfer/export-all.ts';
import { ExportAnswer, type Exported, orFailed } from './transfer/export-answer.tsx';

interface Properties {
  linkApp: LinkApp;
  directory: DirectoryReader;
  onDone: () => void;
}

/** Says what goes with a Link APP, and removes it from this computer. */
export function RemoveLinkApp({ linkApp, directory, onDone }: Properties) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, run] = useBusy();
  const { id } = linkApp;
  const count = useRead<number | null>(() => directory.count(id), null, [directory, id]);
  const ties = useRead(async () => (await directory.ties(id)).length, 0, [directory, id]);
  const words = useRead(async () => (await directory.annotations(id)).length, 0, [directory, id]);
  const accounts = useRead(() => countAccounts(id), 0, [id]);
  const entries = useRead(() => directory.journal(id), [], [directory, id]);
  const open = entries.filter(({ state }) => state === 'open');

  const remove = () =>
    run(async () => {
      const reply = await ask('removeLinkApp', { linkApp: id });
      const answer = reply.ok ? reply.value : reply;
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
      {count !== null && (
        <p>
          {translateCount('remove_companies', count)}
          {ties > 0 && ` ${translateCount('remove_ties', ties)}`}
          {words > 0 && ` ${translateCount('remove_words', words)}`}
          {accounts > 0 && ` ${translateCount('remove_accounts', accounts)}`}
        </p>
      )}
      <p>{translate('remove_text')}</p>
      {count !== null && count + ties + words > 0 && <ExportFirst {...{ linkApp, directory }} />}
      {open.length > 0 && (
        <div class="notice bad">
          <p>{translate('remove_unsettled')}</p>
          <ul>
            {open.map((entry) => (
              <li key={entry.key}>
                <bdi>{shownName(entry.body)}</bdi> <bdi class="id">{entry.body.id}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div role="alert">{failure && <FailureNotice failure={failure} />}</div>
    </ConfirmDialog>
  );
}

/** Of CRMs, whose new Companies go into it. */
const countAccounts = async (linkApp: string): Promise<number> =>
  Object.values(await tenantsItem.read()).filter((bound) => bound === linkApp).length;

/** Once it is removed, what was known of it is in the export alone. */
function ExportFirst({ linkApp, directory }: Pick<Properties, 'linkApp' | 'directory'>) {
  const [exported, setExported] = useState<Exported>(null);
  const save = async () => setExported(await exportAll(directory, [linkApp]).catch(orFailed));
  return (
    <div>
      <button type="button" onClick={save}>
        {translate('export_first')}
      </button>
      <div role="status">
        <ExportAnswer exported={exported} />
      </div>
    </div>
  );
}
