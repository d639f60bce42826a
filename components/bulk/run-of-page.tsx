import { useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { RowText } from '../../utils/bulk/draft-row.ts';
import type { Run } from '../../utils/bulk/run.ts';
import type { RunReader } from '../../utils/bulk/run-reader.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { MessageKey, PluralKey } from '../../utils/i18n/translate.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { WantedTemplate } from '../company/message-button.tsx';
import { download, exportName } from '../ui/download.ts';
import { useBusy } from '../ui/use-busy.ts';
import type { Notice } from './notice-line.tsx';
import type { RunAction } from './run-progress.tsx';
import type { Amendment } from './run-row.tsx';
import { type RunOutput, RunView } from './run-view.tsx';

interface Properties {
  run: Run;
  version: number;
  linkApp: LinkApp | undefined;
  reader: RunReader;
  directory: DirectoryReader;
  onBack: () => void;
  onAction: (action: RunAction) => void;
  onNotice: (notice: Notice | null) => void;
}

const copied = {
  links: 'bulk_links_copied',
  table: 'bulk_table_copied',
  messages: 'bulk_messages_copied',
} as const satisfies Record<string, PluralKey>;

/** A run with what its presses ask of the background. */
export function RunOfPage(properties: Properties) {
  const { run, reader, onNotice } = properties;
  const [busy, doOnce] = useBusy();
  const [copiedId, setCopied] = useState<string | null>(null);
  const owner = { linkApp: run.linkApp, run: run.run };

  const copy = async (
    what: keyof typeof copied,
    gestureAt: number,
    template: WantedTemplate,
  ): Promise<Notice> => {
    const answer = await ask('copyRun', { ...owner, what, gestureAt, template });
    if (!answer.ok) return { failure: answer.error };
    const { copy: outcome, copied: count, without } = answer.value;
    if (outcome !== 'copied') return { text: translate(notCopied(outcome)), isBad: true };
    const said = translateCount(copied[what], count);
    return {
      text: without > 0 && what !== 'table' ? `${said} ${withoutText(without)}` : said,
    };
  };
  const save = async (): Promise<Notice> => {
    const { resultsCsv } = await import('./results-csv.ts');
    download(exportName(new Date(), 'csv'), await resultsCsv(reader, properties.directory, run));
    return { text: translate('bulk_saved') };
  };
  const onOutput = (output: RunOutput, template: WantedTemplate = 'lastUsed') => {
    const gestureAt = Date.now();
    void doOnce(async () => {
      onNotice(null);
      const notice = output === 'csv' ? save() : copy(output, gestureAt, template);
      onNotice(await notice.catch(() => ({ failure: { kind: 'unread' } })));
    });
  };
  const onCopyLink = (id: string) => {
    const gestureAt = Date.now();
    void doOnce(async () => {
      onNotice(null);
      const answer = await ask('copyLink', { linkApp: run.linkApp, id, gestureAt });
      if (!answer.ok) return onNotice({ failure: answer.error });
      const { copy = null } = answer.value.lastAction ?? {};
      if (copy === 'copied') setCopied(id);
      else onNotice({ text: translate(notCopied(copy)), isBad: true });
    });
  };
  const [typed, setTyped] = useState<ReadonlyMap<number, RowText>>(new Map());
  const onType = (index: number, text: RowText) => setTyped(new Map(typed).set(index, text));
  const onAmend = (index: number, amendment: Amendment) =>
    void doOnce(async () => {
      const answer = await ask('amendRunRow', { ...owner, index, ...amendment });
      if (!answer.ok) return onNotice({ failure: answer.error });
      onNotice(null);
      setTyped((before) => new Map([...before].filter(([row]) => row !== index)));
    });
  return (
    <RunView
      {...{ run, reader, busy, copied: copiedId, onOutput, onCopyLink, typed, onType, onAmend }}
      version={properties.version}
      linkApp={properties.linkApp}
      onBack={properties.onBack}
      onAction={properties.onAction}
    />
  );
}

const notCopied = (outcome: string | null): MessageKey =>
  outcome === 'noLink' ? 'bulk_no_links' : 'bulk_not_copied';

const withoutText = (count: number): string => translateCount('bulk_without_link', count);
