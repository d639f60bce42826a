import type { RowChange } from '../../utils/bulk/run.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';

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
      <button type="button" onClick={() => edit({ leftOut: true })}>
        {translate('bulk_leave_out')}
      </button>
      <button type="button" onClick={() => edit({ leftOut: false })}>
        {translate('bulk_put_back')}
      </button>
      <button type="button" onClick={() => edit({ createAnyway: true, use: '' })}>
        {translate('create_anyway')}
      </button>
      <button type="button" onClick={() => edit({ sendName: true })}>
        {translate('bulk_send_name')}
      </button>
      <button type="button" class="quiet" onClick={onClear}>
        {translate('bulk_select_none')}
      </button>
    </div>
  );
}
