import type { Added } from '../../utils/bulk/collection.ts';
import { mostCollected } from '../../utils/bulk/collection.ts';
import { mostBytes, mostRows } from '../../utils/bulk/read-limits.ts';
import type { TableProblem } from '../../utils/bulk/read-table.ts';
import { numberText } from '../../utils/i18n/dates.ts';
import type { ShownFailure } from '../../utils/i18n/failure-messages.ts';
import { type MessageKey, translate, translateCount } from '../../utils/i18n/translate.ts';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';

/** What was done last on the page, or what stood in its way. */
export type Notice =
  | { text: string; undo?: () => void; isBad?: boolean }
  | { failure: ShownFailure; title?: string };

/** Says it, in a live region that is there from the start. */
export function NoticeLine({ notice }: { notice: Notice | null }) {
  return <div role="status">{notice && <Words notice={notice} />}</div>;
}

function Words({ notice }: { notice: Notice }) {
  if ('failure' in notice) {
    return (
      <FailureNotice
        failure={notice.failure}
        {...(notice.title !== undefined && { title: notice.title })}
      />
    );
  }
  return (
    <div class={notice.isBad ? 'notice bad' : 'notice'}>
      <p>{notice.text}</p>
      {notice.undo && (
        <div class="buttons">
          <Button of="undo" onClick={notice.undo} />
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
export const tableProblem = (problem: TableProblem): Notice => ({
  text: translate(problems[problem], numberText(bound[problem] ?? 0)),
  isBad: true,
});

/** What became of the records of a page. */
export function collectedNotice({ added, again, leftOut }: Added): Notice {
  if (added + again + leftOut === 0) return { text: translate('collect_none'), isBad: true };
  const parts = [translateCount('collect_added', added)];
  if (again > 0) parts.push(translateCount('collect_again', again));
  if (leftOut > 0) {
    parts.push(translateCount('collect_left_out', leftOut, numberText(mostCollected)));
  }
  return { text: parts.join(' ') };
}

/** The browser, or the page itself, lets nobody read it. */
export function collectFailed(failure: ShownFailure): Notice {
  if (failure.kind === 'silent') return { text: translate('collect_silent'), isBad: true };
  if (failure.kind === 'refused') return { text: translate('collect_refused'), isBad: true };
  return { failure };
}
