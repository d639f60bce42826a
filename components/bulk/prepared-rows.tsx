import { useState } from 'preact/hooks';
import type { RowFilter } from '../../utils/bulk/batch-server.ts';
import type { RowChange } from '../../utils/bulk/run.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { tenantOf } from '../../utils/companies/record-link.ts';
import { type MessageKey, translate, translateCount } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { ListAge } from '../workspace/list-age.tsx';
import type { BatchApi } from './batch-api.ts';
import type { BatchDesk, DeskState } from './batch-desk.ts';
import { BatchRow } from './batch-row.tsx';
import { Columns } from './columns.tsx';
import { FilterLine } from './filter-line.tsx';
import { MarkedBar, useMarkedRows } from './marked-bar.tsx';
import type { Notice } from './notice-line.tsx';
import { SheetTable } from './sheet-table.tsx';
import { StartLine } from './start-line.tsx';
import { useWindowRows } from './use-window-rows.ts';

const filters = [
  ['new', 'bulk_filter_new'],
  ['exists', 'bulk_filter_exists'],
  ['existsWithOtherName', 'bulk_filter_other_name'],
  ['like', 'bulk_filter_like'],
  ['sameAs', 'bulk_filter_same'],
  ['unsettled', 'bulk_filter_unsettled'],
  ['cannot', 'bulk_filter_cannot'],
] as const satisfies [RowFilter, MessageKey][];

interface Properties {
  state: DeskState;
  desk: BatchDesk;
  worker: Pick<BatchApi, 'rows'>;
  directory: DirectoryReader;
  linkApps: LinkApp[];
  tenants: Record<string, string>;
  pageEnabled: boolean;
  onNotice: (notice: Notice | null) => void;
  onStart: (pageEnabled: boolean) => void;
}

/** The rows that came in: what they are, what they become, and the button that starts it. */
export function PreparedRows(properties: Properties) {
  const { state, desk, worker, linkApps, tenants, onNotice } = properties;
  const { sheet, target, summary, indexes, list, filter, version, sample, busy } = state;
  const { marked, isAll, select, selectAll, clear } = useMarkedRows(sheet, indexes);
  const [isPageOn, setPageOn] = useState(properties.pageEnabled);
  const [isDiscarding, setDiscarding] = useState(false);
  const rows = useWindowRows((from, to) => worker.rows(indexes.slice(from, to)), [version, list]);
  if (!summary) return null;
  const linkApp = linkApps.find((one) => one.id === target) ?? null;
  const edit = async (wanted: number[], change: RowChange) => {
    const left = change.choice?.leftOut;
    if (left === undefined) onNotice(null);
    // What is said to be done outlives the page.
    if (!(await desk.edit(wanted, change)) || left === undefined) return;
    const undo = () => void edit(wanted, { choice: { leftOut: !left } });
    const text = translateCount(left ? 'bulk_rows_left_out' : 'bulk_rows_put_back', wanted.length);
    onNotice({ text, undo });
  };
  const { source } = summary.matching;
  const known = Object.keys(tenants).flatMap((key) => {
    const one = tenantOf(key);
    return one && one.system === source?.system ? [one.tenant] : [];
  });
  return (
    <section class="prepared" aria-busy={busy}>
      <header class="prepared-head">
        <h2 class="ellipsis">{summary.title || translate('bulk_pasted_rows')}</h2>
        <span class="hint">{translateCount('bulk_rows_count', summary.count)}</span>
        <Button of="bulk_discard" class="link" onClick={() => setDiscarding(true)} />
        {linkApp && (
          <ListAge key={linkApp.id} linkApp={linkApp.id} directory={properties.directory} />
        )}
      </header>
      <details class="columns-part" open={summary.asksTenant}>
        <summary>{translate('bulk_columns')}</summary>
        <Columns
          {...{ summary, sample, tenants: known }}
          onMatch={(matching) => void desk.match(matching)}
        />
      </details>
      <FilterLine<RowFilter>
        chosen={filter}
        onChoose={(wanted) => void desk.show(wanted)}
        filters={[
          { filter: 'all', label: 'bulk_all', count: summary.count },
          ...filters.map(([one, label]) => ({
            ...{ filter: one, label },
            count: summary.statuses[one],
          })),
          { filter: 'leftOut', label: 'bulk_state_left', count: summary.leftOut },
        ]}
      />
      {marked.size > 0 && (
        <MarkedBar
          marked={marked}
          onEdit={(rows, change) => void edit(rows, change)}
          onClear={clear}
        />
      )}
      <SheetTable
        label={translate('bulk_rows')}
        name="batch-sheet"
        head={<Head isAll={isAll} onAll={(isOn) => (isOn ? selectAll() : clear())} />}
        count={indexes.length}
        {...{ list, rowAt: rows.rowAt, onLook: rows.look }}
        drawRow={(row) => (
          <BatchRow
            row={row}
            isSelected={marked.has(row.index)}
            onEdit={(rows, change) => void edit(rows, change)}
            onSelect={select}
          />
        )}
      />
      <StartLine
        {...{ summary, linkApp, busy, pageEnabled: isPageOn }}
        onPageEnabled={setPageOn}
        onStart={() => properties.onStart(isPageOn)}
      />
      {isDiscarding && (
        <ConfirmDialog
          title={translate('bulk_discard_title')}
          confirm={translate('bulk_discard')}
          dangerous
          onCancel={() => setDiscarding(false)}
          onConfirm={() => {
            setDiscarding(false);
            void desk.discard();
          }}
        >
          <p>{translate('bulk_discard_text')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function Head({ isAll, onAll }: { isAll: boolean; onAll: (isOn: boolean) => void }) {
  return (
    <>
      <th class="sheet-box">
        <label>
          <input
            type="checkbox"
            aria-label={translate('bulk_select_all')}
            checked={isAll}
            onClick={({ currentTarget }) => onAll(currentTarget.checked)}
          />
        </label>
      </th>
      <th class="sheet-number">{translate('bulk_number')}</th>
      <th>{translate('name')}</th>
      <th>{translate('company_id')}</th>
      <th class="sheet-made">{translate('bulk_made_of')}</th>
      <th class="sheet-state">{translate('bulk_state')}</th>
    </>
  );
}
