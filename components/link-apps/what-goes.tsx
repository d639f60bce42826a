import { useState } from 'preact/hooks';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import { type MessageKey, translate, translateCount } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { tenantsItem } from '../../utils/storage.ts';
import { ExportAnswer, type Exported, exportAll, orFailed } from '../transfer/export-all.tsx';
import { useRead } from '../ui/use-read.ts';

interface Properties {
  linkApp: LinkApp;
  directory: DirectoryReader;
  /** What is done besides. */
  text: MessageKey;
}

/** All that is forgotten with the Companies of a Link APP; it can be exported first. */
export function WhatGoes({ linkApp, directory, text }: Properties) {
  const { id } = linkApp;
  const count = useRead<number | null>(() => directory.count(id), null, [directory, id]);
  const recordLinks = useRead(async () => (await directory.recordLinks(id)).length, 0, [
    directory,
    id,
  ]);
  const words = useRead(async () => (await directory.notes(id)).length, 0, [directory, id]);
  const accounts = useRead(() => countAccounts(id), 0, [id]);
  const entries = useRead(() => directory.journal(id), [], [directory, id]);
  const open = entries.filter(({ state }) => state === 'open');
  return (
    <>
      {count !== null && count + recordLinks + words + accounts > 0 && (
        <p>
          {translateCount('remove_companies', count)}
          {recordLinks > 0 && ` ${translateCount('remove_record_links', recordLinks)}`}
          {words > 0 && ` ${translateCount('remove_notes', words)}`}
          {accounts > 0 && ` ${translateCount('remove_accounts', accounts)}`}
        </p>
      )}
      <p>{translate(text)}</p>
      {count !== null && count + recordLinks + words > 0 && (
        <ExportFirst {...{ linkApp, directory }} />
      )}
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
    </>
  );
}

/** Of CRMs, whose new Companies go into it. */
const countAccounts = async (linkApp: string): Promise<number> =>
  Object.values(await tenantsItem.read()).filter((bound) => bound === linkApp).length;

/** Once it is forgotten, what was known of it is in the export alone. */
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
