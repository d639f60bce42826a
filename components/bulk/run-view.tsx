import { FileDown, RotateCcw, Table } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RowText } from '../../utils/bulk/draft-row.ts';
import type { RowState, Run } from '../../utils/bulk/run.ts';
import type { RunReader } from '../../utils/bulk/run-reader.ts';
import { type MessageKey, translate, translateCount } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { MessageButton, type WantedTemplate } from '../company/message-button.tsx';
import { LinkAppName } from '../link-apps/link-app-choice.tsx';
import { type Drawing, Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { FilterLine } from './filter-line.tsx';
import { runTitle, summaryText } from './last-runs.tsx';
import { type RunAction, RunProgress } from './run-progress.tsx';
import { type Amendment, RunTableRow } from './run-row.tsx';
import { SheetTable } from './sheet-table.tsx';
import { type RunFilter, useRunRows } from './use-run-rows.ts';

/** What is put on the clipboard, or saved. */
export type RunOutput = 'links' | 'table' | 'messages' | 'csv';

const states = [
  ['done', 'bulk_state_done'],
  ['waiting', 'bulk_state_waiting'],
  ['unknown', 'bulk_state_unknown'],
  ['failed', 'bulk_state_failed'],
  ['held', 'bulk_state_held'],
  ['left', 'bulk_state_left'],
] as const satisfies [RowState, MessageKey][];

interface Properties {
  run: Run;
  /** Counts its changes. */
  version: number;
  linkApp: LinkApp | undefined;
  reader: RunReader;
  busy: boolean;
  /** The id whose link was copied last. */
  copied: string | null;
  onBack: () => void;
  onAction: (action: RunAction) => void;
  onOutput: (output: RunOutput, template?: WantedTemplate) => void;
  onCopyLink: (id: string) => void;
  /** What was typed over rows, by their indexes. */
  typed: ReadonlyMap<number, RowText>;
  onType: (index: number, text: RowText) => void;
  onAmend: (index: number, amendment: Amendment) => void;
}

/** A run, under way or over: how far it is, what became of each row, and its links. */
export function RunView(properties: Properties) {
  const { run, version, linkApp, reader, busy } = properties;
  const [filter, choose] = useState<RunFilter>('all');
  const rows = useRunRows({ reader, run, version, filter });
  const { counts, phase } = run;
  const isOver = phase === 'ended';
  const again = counts.failed + (run.isCancelled ? rows.cancelled : 0);
  return (
    <section class="run-view">
      <header class="prepared-head">
        <IconButton icon="back" label={translate('back')} onPress={properties.onBack} />
        <h2 class="ellipsis" title={runTitle(run)}>
          {runTitle(run)}
        </h2>
        {linkApp && (
          <span class="line tight run-link-app hint">
            <LinkAppName linkApp={linkApp} />
          </span>
        )}
        {isOver && (
          <p role="status" class="hint">
            {summaryText(run)}
          </p>
        )}
      </header>
      {!isOver && <RunProgress run={run} onAction={properties.onAction} />}
      <div class="buttons">
        <Output what="links" isPrimary={isOver} {...properties}>
          {translate('copy_links')}
        </Output>
        <Output what="table" {...properties}>
          {translate('bulk_copy_table')}
        </Output>
        <Output what="csv" {...properties}>
          {translate('bulk_save_csv')}
        </Output>
        <MessageButton
          label={translate('copy_messages')}
          isDisabled={counts.done === 0}
          isBusy={busy}
          onCopy={(template) => properties.onOutput('messages', template)}
        />
        {isOver && again > 0 && (
          <button
            type="button"
            aria-disabled={busy}
            onClick={() => !busy && properties.onAction('retry')}
          >
            <Icon name={RotateCcw} />
            {translateCount('bulk_retry', again)}
          </button>
        )}
      </div>
      <FilterLine<RunFilter>
        chosen={filter}
        onChoose={choose}
        filters={[
          { filter: 'all', label: 'bulk_all', count: run.count },
          ...states.map(([state, label]) => ({ filter: state, label, count: counts[state] })),
        ]}
      />
      <SheetTable
        label={runTitle(run)}
        name="run-sheet"
        isRead
        head={<Head />}
        count={rows.count}
        list={rows.list}
        rowAt={rows.rowAt}
        onLook={rows.look}
        drawRow={(result) => (
          <RunTableRow
            result={result}
            isCopied={properties.copied !== null && result.row?.outcome?.id === properties.copied}
            text={properties.typed.get(result.index)}
            onCopyLink={properties.onCopyLink}
            onType={properties.onType}
            onAmend={properties.onAmend}
          />
        )}
      />
    </section>
  );
}

const drawings: Record<Exclude<RunOutput, 'messages'>, Drawing> = {
  links: 'copy',
  table: Table,
  csv: FileDown,
};

interface OutputProperties {
  what: keyof typeof drawings;
  isPrimary?: boolean;
  run: Run;
  busy: boolean;
  onOutput: (output: RunOutput) => void;
  children: ComponentChildren;
}

/** The table and the file have rows without a link too. */
function Output({ what, isPrimary = false, run, busy, onOutput, children }: OutputProperties) {
  const isOff = busy || (what === 'links' && run.counts.done === 0);
  return (
    <button
      type="button"
      class={isPrimary ? 'primary' : ''}
      aria-disabled={isOff}
      onClick={() => !isOff && onOutput(what)}
    >
      <Icon name={drawings[what]} />
      {children}
    </button>
  );
}

const Head = () => (
  <>
    <th class="sheet-number">{translate('bulk_number')}</th>
    <th>{translate('name')}</th>
    <th>{translate('company_id')}</th>
    <th class="sheet-state">{translate('run_column_outcome')}</th>
    <th class="sheet-link">{translate('column_link')}</th>
  </>
);
