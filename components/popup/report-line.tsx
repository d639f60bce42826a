import { useReady } from '../lazy-view.tsx';
import type { Told } from './report-notice.tsx';
import { notice } from './views.ts';

/** The popup's first line: a live region that is there from the start. */
export function ReportLine(told: Told) {
  const isTold = Boolean(told.failure || told.note || told.report);
  useReady(notice, isTold);
  return (
    <div class="report-line" role="status">
      {isTold && <notice.View {...told} />}
    </div>
  );
}
