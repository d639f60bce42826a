import { useState } from 'preact/hooks';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import type { JournalEntry } from '../../utils/creating/journal-entry.ts';
import { type MessageKey, translate, translateCount } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { tenantsItem } from '../../utils/storage.ts';
import { ExportAnswer, type Exported, exportAll, orFailed } from '../transfer/export-all.tsx';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { useReturnedFocus } from '../ui/use-focus.ts';
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
  const [tries, setTries] = useState(0);
  const read = () => readWhatGoes(directory, id).catch(() => null);
  const going = useRead<Going | null | undefined>(read, undefined, [directory, id, tries]);
  const { companies = 0, recordLinks = 0, notes = 0, accounts = 0, unsettled = [] } = going ?? {};
  return (
    <>
      {going === null && <Unread onTryAgain={() => setTries(tries + 1)} />}
      {companies + recordLinks + notes + accounts > 0 && (
        <p>
          {translateCount('remove_companies', companies)}
          {recordLinks > 0 && ` ${translateCount('remove_record_links', recordLinks)}`}
          {notes > 0 && ` ${translateCount('remove_notes', notes)}`}
          {accounts > 0 && ` ${translateCount('remove_accounts', accounts)}`}
        </p>
      )}
      <p>{translate(text)}</p>
      {companies + recordLinks + notes > 0 && <ExportFirst {...{ linkApp, directory }} />}
      {unsettled.length > 0 && (
        <div class="notice bad">
          <p>{translate('remove_unsettled')}</p>
          <ul>
            {unsettled.map((entry) => (
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

/** Its button takes the focus along when it goes: that returns to where it was. */
function Unread({ onTryAgain }: { onTryAgain: () => void }) {
  return (
    <div ref={useReturnedFocus<HTMLDivElement>()} role="alert">
      <FailureNotice failure={{ kind: 'unread' }}>
        <Button of="try_again" onClick={onTryAgain} />
      </FailureNotice>
    </div>
  );
}

interface Going {
  companies: number;
  recordLinks: number;
  notes: number;
  /** Of CRMs, whose new Companies go into it. */
  accounts: number;
  unsettled: JournalEntry[];
}

async function readWhatGoes(directory: DirectoryReader, linkApp: string): Promise<Going> {
  const [companies, recordLinks, notes, journal, tenants] = await Promise.all([
    directory.count(linkApp),
    directory.recordLinks(linkApp),
    directory.notes(linkApp),
    directory.journal(linkApp),
    tenantsItem.read(),
  ]);
  return {
    ...{ companies, recordLinks: recordLinks.length, notes: notes.length },
    accounts: Object.values(tenants).filter((bound) => bound === linkApp).length,
    unsettled: journal.filter(({ state }) => state === 'open'),
  };
}

/** Once it is forgotten, what was known of it is in the export alone. */
function ExportFirst({ linkApp, directory }: Pick<Properties, 'linkApp' | 'directory'>) {
  const [exported, setExported] = useState<Exported>(null);
  const save = async () => setExported(await exportAll(directory, [linkApp]).catch(orFailed));
  return (
    <div>
      <Button of="export_first" onClick={save} />
      <div role="status">
        <ExportAnswer exported={exported} />
      </div>
    </div>
  );
}
