import type { RowStatus } from '../bulk/check-rows.ts';
import type { RowProblem } from '../bulk/draft-row.ts';
import type { ShownRunRow } from '../bulk/run-reader.ts';
import type { ResultWords } from '../bulk/run-results.ts';
import { failureMessage } from './failure-messages.ts';
import { isolated } from './isolated.ts';
import { type MessageKey, translate } from './translate.ts';

/** Why no Company can be made of a row. */
export const problemMessages: Record<RowProblem, MessageKey> = {
  noId: 'row_no_id',
  noRecordId: 'row_no_record_id',
  roundedId: 'row_rounded_id',
  idTooLong: 'row_id_too_long',
  idWithSpaces: 'row_id_with_spaces',
  idWithOtherCharacters: 'row_id_with_other_characters',
  nameTooLong: 'row_name_too_long',
  noTenant: 'row_no_tenant',
  noRecord: 'row_no_record',
};

const nameOf = ({ id, name }: { id: string; name: string | null }): string => isolated(name || id);

/** What a row is, by what is known here. `numberOf`: what a row is called by its index. */
export function rowStatusText(
  status: RowStatus,
  numberOf: (index: number) => string = (index) => String(index + 1),
): string {
  switch (status.kind) {
    case 'new':
      return translate('row_new');
    case 'unsettled':
      return translate('row_unsettled');
    case 'exists':
      return translate('row_exists', nameOf(status.company));
    case 'existsWithOtherName':
      return translate('row_exists_with_other_name', nameOf(status.company));
    case 'sameAs':
      return translate('row_same_as', numberOf(status.row));
    case 'cannot':
      return translate(problemMessages[status.problem], isolated(status.wanted));
    default: {
      const [company] = status.companies;
      const [row] = status.rows;
      if (company) return translate('row_like', nameOf(company));
      if (row !== undefined) return translate('row_like_row', numberOf(row));
      return translate('row_like', isolated(status.unsettled[0] ?? ''));
    }
  }
}

/** What has become of a row of a run, or why nothing has. `now` in milliseconds since 1970. */
export function rowOutcomeText({ state, row, planned }: ShownRunRow, now: number): string {
  const outcome = row?.outcome;
  if (state === 'waiting') return translate('row_not_yet');
  if (state === 'left' || !outcome) {
    const isLeft = planned?.plan === 'leave';
    if (!isLeft) return translate('row_cancelled');
    const isReason = planned.status.kind !== 'new' && !('company' in planned.status);
    return isReason ? rowStatusText(planned.status) : translate('row_left_out');
  }
  switch (outcome.kind) {
    case 'created':
      return translate('row_created');
    case 'foundAfterLostAnswer':
      return translate('row_found');
    case 'existed':
      return translate(outcome.isRetired ? 'row_existed_retired' : 'row_existed');
    case 'edited':
      return translate('row_renamed');
    case 'unknown':
      return translate('row_unknown');
    case 'notMade':
      return translate('row_not_made');
    case 'likelyMatches': {
      const [company] = outcome.matches?.companies ?? [];
      const name = company ? company.name || company.key : (outcome.matches?.unsettled[0] ?? '');
      return translate('row_held', isolated(name));
    }
    case 'changedMeanwhile':
    case 'pageUnknown':
      return translate('row_changed_meanwhile');
    default: {
      if (!outcome.failure) return translate('row_not_created');
      const [key, values] = failureMessage(outcome.failure, now);
      return translate(key, ...values.map(isolated));
    }
  }
}

/** What a table of a run's results says beside what came in. */
export const resultWords = (): ResultWords => ({
  heads: [translate('company_id'), translate('column_link'), translate('run_column_outcome')],
  outcomeOf: (row) => rowOutcomeText(row, Date.now()),
});
