import type { ComponentChildren } from 'preact';
import type { Failure } from '../../utils/companies/outcome.ts';
import { isTrouble, type Report } from '../../utils/companies/report.ts';
import { translate } from '../../utils/translate.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { type FollowUp, followUpLabels, followUpOf } from './follow-up.ts';
import { ReportSentence } from './report-sentence.tsx';

export interface Told {
  report: Report | null;
  /** What was done just now, where no report tells it. */
  note?: ComponentChildren;
  /** What kept the background from answering: there is no report of it. */
  failure: Failure | null;
  /** Undefined where nothing can be done: the report's Link APP was removed. */
  onFollowUp: ((followUp: FollowUp, report: Report) => void) | undefined;
}

/** What the first line says. */
export function ReportNotice({ report, note, failure, onFollowUp }: Told) {
  if (failure) return <FailureNotice failure={failure} />;
  const followUp = report && onFollowUp && followUpOf(report);
  return (
    <>
      {note && <p class="notice">{note}</p>}
      {report && (
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
    </>
  );
}
