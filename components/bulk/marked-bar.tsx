import { useState } from 'preact/hooks';
import type { RowChange } from '../../utils/bulk/run.ts';
import { translateCount } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';

interface Properties {
  marked: ReadonlySet<number>;
  onEdit: (indexes: number[], change: RowChange) => void;
  onClear: () => void;
}

/** What is done with all selected rows at once. */
export function MarkedBar({ marked, onEdit, onClear }: Properties) {
  const edit = (choice: NonNullable<RowChange['choice']>) =>
    onEdit(
      [...marked].toSorted((one, other) => one - other),
      { choice },
    );
  return (
    <div class="line wrap marked-bar">
      <span role="status">{translateCount('bulk_selected', marked.size)}</span>
      <Button of="bulk_leave_out" onClick={() => edit({ leftOut: true })} />
      <Button of="bulk_put_back" onClick={() => edit({ leftOut: false })} />
      <Button of="create_anyway" onClick={() => edit({ createAnyway: true, use: '' })} />
      <Button of="bulk_send_name" onClick={() => edit({ sendName: true })} />
      <Button of="bulk_select_none" class="quiet" onClick={onClear} />
    </div>
  );
}

const none: ReadonlySet<number> = new Set();

/**
 * Which rows are selected together, by their indexes. `sheet`: the rows that they are of, counted;
 * nothing of it outlives them. `shown`: the indexes of those that the filter shows.
 */
export function useMarkedRows(sheet: number, shown: number[]) {
  const [kept, setKept] = useState({ sheet, marked: none, anchor: -1 });
  const { marked, anchor } = kept.sheet === sheet ? kept : { marked: none, anchor: -1 };
  const set = (next: ReadonlySet<number>, from = -1) =>
    setKept({ sheet, marked: next, anchor: from });
  return {
    marked,
    /** Whether all that are shown are selected. */
    isAll: shown.length > 0 && shown.every((index) => marked.has(index)),
    /** `isRange`: all that are shown from the one before up to this. */
    select: (index: number, isRange: boolean) => {
      const next = new Set(marked);
      const [from = -1, to] = [shown.indexOf(anchor), shown.indexOf(index)].sort((a, b) => a - b);
      if (isRange && from >= 0) for (const one of shown.slice(from, Number(to) + 1)) next.add(one);
      else if (!next.delete(index)) next.add(index);
      set(next, index);
    },
    selectAll: () => set(new Set(shown)),
    clear: () => set(none),
  };
}
