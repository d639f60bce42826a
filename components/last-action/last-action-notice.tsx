import { isTrouble, type Report } from '../../utils/companies/last-action.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { translate } from '../../utils/i18n/translate.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { type FollowUp, followUpLabels, followUpOf } from './follow-up.ts';
import { ReportSentence } from './last-action-sentence.tsx';
import type { Note } from './note.ts';
import { NoteNotice } from './note-notice.tsx';

export interface Told {
  report: Report | null;
  /** What was done just now, where no report tells it. */
  note?: Note | null;
  /** What kept the background from answering: there is no report of it. */
  failure: Failure | null;
  /** Undefined where nothing can be done: the report's Link APP was removed. */
  onFollowUp: ((followUp: FollowUp, report: Report) => void) | undefined;
  /** Takes all of it away. */
  onDismiss: () => void;
}

/** What was done or went wrong, what can follow it, and the way to put it away. */
export function ReportNotice({ report, note, failure, onFollowUp, onDismiss }: Told) {
  const followUp = report && onFollowUp && followUpOf(report);
  return (
    <div class="report">
      <div class="report-words">
        {failure && <FailureNotice failure={failure} />}
        {!failure && note && <NoteNotice note={note} />}
        {!failure && report && (
          <div class={isTrouble(report) ? 'notice bad' : 'notice'}>
            <ReportSentence report={report} now={Date.now()} />
            {followUp && (
              <div class="buttons">
                <button type="button" onClick={() => onFollowUp?.(followUp, report)}>
                  {translate(followUpLabels[followUp])}
                </button>
              </div>
            )}
          </div>
        )}
      </div>
      <IconButton icon="close" label={translate('dismiss')} onPress={onDismiss} />
    </div>
  );
}
