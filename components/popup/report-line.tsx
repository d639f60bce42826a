import type { ComponentChildren } from 'preact';
import type { Failure } from '../../utils/companies/outcome.ts';
import { isTrouble, type Report } from '../../utils/companies/report.ts';
import { translate } from '../../utils/translate.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { type FollowUp, followUpLabels, followUpOf } from './follow-up.ts';
import { ReportSentence } from './report-sentence.tsx';

interface Properties {
  report: Report | null;
  /** What was done just now, where no report tells it. */
  note?: ComponentChildren;
  /** What kept the background from answering: there is no report of it. */
  failure: Failure | null;
  /** Undefined where nothing can be done: the report's Link APP was removed. */
  onFollowUp: ((followUp: FollowUp, report: Report) => void) | undefined;
}

/** The popup's first line: a live region that is there from the start. */
export function ReportLine({ report, note, failure, onFollowUp }: Properties) {
  return (
    <div class="report-line" role="status">
      {failure && <FailureNotice failure={failure} />}
      {!failure && note && <p class="notice">{note}</p>}
      {!failure && report && <ReportNotice report={report} onFollowUp={onFollowUp} />}
    </div>
  );
}

function ReportNotice({
  report,
  onFollowUp,
}: {
  report: Report;
  onFollowUp: Properties['onFollowUp'];
}) {
  const followUp = onFollowUp && followUpOf(report);
  return (
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
  );
}
