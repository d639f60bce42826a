import { lazyView, useReady } from '../lazy-view.tsx';
import type { Told } from './report-notice.tsx';

export const notice = lazyView(async () => (await import('./report-notice.tsx')).ReportNotice);

/** The first line of popup and panel: a live region that is there from the start. */
export function ReportLine(told: Told) {
  const isTold = Boolean(told.failure || told.note || told.report);
  useReady(notice, isTold);
  return (
    <div class="report-line" role="status">
      {isTold && <notice.View {...told} />}
    </div>
  );
}
