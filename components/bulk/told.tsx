import type { Added } from '../../utils/bulk/collection.ts';
import { mostCollected } from '../../utils/bulk/collection.ts';
import { mostBytes, mostRows } from '../../utils/bulk/read-limits.ts';
import type { TableProblem } from '../../utils/bulk/read-table.ts';
import { numberText } from '../../utils/i18n/dates.ts';
import type { ShownFailure } from '../../utils/i18n/failure-messages.ts';
import { type MessageKey, translate, translateCount } from '../../utils/i18n/translate.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';

/** What was done last on the page, or what stood in its way. */
export type Told =
  | { text: string; undo?: () => void; isBad?: boolean }
  | { failure: ShownFailure; title?: string };

/** Says it, in a live region that is there from the start. */
export function ToldLine({ told }: { told: Told | null }) {
  return <div role="status">{told && <Words told={told} />}</div>;
}

function Words({ told }: { told: Told }) {
  if ('failure' in told) {
    return (
      <FailureNotice
        failure={told.failure}
        {...(told.title !== undefined && { title: told.title })}
      />
    );
  }
  return (
    <div class={told.isBad ? 'notice bad' : 'notice'}>
      <p>{told.text}</p>
      {told.undo && (
        <div class="buttons">
          <button type="button" onClick={told.undo}>
            {translate('undo')}
          </button>
        </div>
      )}
    </div>
  );
}

const problems: Record<TableProblem, MessageKey> = {
  tooBig: 'bulk_file_too_big',
  tooManyRows: 'bulk_file_too_many_rows',
  empty: 'bulk_file_empty',
  oldWorkbook: 'bulk_file_old_workbook',
  notATable: 'bulk_file_not_a_table',
};

const bound: Partial<Record<TableProblem, number>> = {
  tooBig: mostBytes / 1024 / 1024,
  tooManyRows: mostRows,
};

/** Why a file, or what was pasted, was not taken. */
export const tableProblem = (problem: TableProblem): Told => ({
  text: translate(problems[problem], numberText(bound[problem] ?? 0)),
  isBad: true,
});

/** What became of the records of a page. */
export function collectedTold({ added, again, leftOut }: Added): Told {
  if (added + again + leftOut === 0) return { text: translate('collect_none'), isBad: true };
  const parts = [translateCount('collect_added', added)];
  if (again > 0) parts.push(translateCount('collect_again', again));
  if (leftOut > 0) {
    parts.push(translateCount('collect_left_out', leftOut, numberText(mostCollected)));
  }
  return { text: parts.join(' ') };
}

/** The browser, or the page itself, lets nobody read it. */
export function collectFailed(failure: ShownFailure): Told {
  if (failure.kind === 'silent') return { text: translate('collect_silent'), isBad: true };
  if (failure.kind === 'refused') return { text: translate('collect_refused'), isBad: true };
  return { failure };
}
