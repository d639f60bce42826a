import type { IdSource, ShownRow } from '../../utils/bulk/batch-server.ts';
import { numberText } from '../../utils/i18n/dates.ts';
import { isolated } from '../../utils/i18n/isolated.ts';
import { recordTitle } from '../../utils/i18n/record-title.ts';
import { rowStatusText } from '../../utils/i18n/row-messages.ts';
import { type MessageKey, translate } from '../../utils/i18n/translate.ts';

/** A row's number as its user counts. */
export const rowNumber = (index: number): string => numberText(index + 1);

/** What the state of a row says in all: what it is, and what its user has said of it. */
export function stateText({ status, choice, plan }: ShownRow): string {
  if (choice.leftOut) return translate('row_left_out');
  if (status.kind === 'like' && plan === 'create') return translate('bulk_new_anyway');
  if (status.kind === 'like' && plan === 'keep') {
    const used = status.companies.find(({ key }) => key === choice.use);
    return translate('bulk_is_company', isolated(used?.name || (used?.id ?? '')));
  }
  const text = rowStatusText(status, rowNumber);
  return plan === 'rename' ? translate('bulk_gets_name', text) : text;
}

const sources: Record<Exclude<IdSource, 'record'>, MessageKey> = {
  column: 'bulk_id_from_column',
  name: 'bulk_id_from_name',
  typed: 'bulk_id_typed',
};

/** What the id of a row is made of. */
export function idSourceText({ idFrom, record, id }: ShownRow): string {
  if (idFrom !== 'record') return id === null ? '' : translate(sources[idFrom]);
  if (!record) return '';
  const title = recordTitle(record);
  return record.tenant === null
    ? title
    : translate('bulk_record_of', title, isolated(record.tenant));
}
