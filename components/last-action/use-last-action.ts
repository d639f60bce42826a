import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../utils/companies/last-action.ts';
import { ask } from '../../utils/messages.ts';
import { reportItem } from '../../utils/storage.ts';
import { useStored } from '../ui/use-stored.ts';

/** As long as a line must stand before its eyes until a user has seen it. */
const glance = 1000;

interface ShownReport {
  report: Report | null;
  /** What it tells of is left: takes the line away, once it was seen. */
  putAway: () => void;
  /** Takes the line away at once: its user has read it. */
  dismiss: () => void;
}

/**
 * What was done last: at first what was not seen yet, then whatever is done while the popup is open.
 * Marked as seen after a second in a visible popup.
 */
export function useReport(initial: Report | null): ShownReport {
  const stored = useStored(reportItem, initial);
  const [seenBefore] = useState(initial?.seen ? initial.at : null);
  const [putAwayAt, setPutAwayAt] = useState<number | null>(null);
  const [dismissedAt, setDismissedAt] = useState<number | null>(null);
  const isMissing = (told: Report) =>
    told.at === seenBefore || told.at === dismissedAt || (told.seen && told.at === putAwayAt);
  const report = stored && !isMissing(stored) ? stored : null;

  const unseen = report && !report.seen ? report.at : null;
  useEffect(() => {
    if (unseen === null) return;
    return whenSeen(() => ask('seeReport', { at: unseen }));
  }, [unseen]);

  return {
    report,
    putAway: () => report && setPutAwayAt(report.at),
    dismiss: () => {
      if (!report) return;
      setDismissedAt(report.at);
      if (!report.seen) void ask('seeReport', { at: report.at });
    },
  };
}

/** Calls back after a second in which the page could be seen; returns the way to stop. */
function whenSeen(seen: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = setTimeout(seen, glance);
  };
  count();
  document.addEventListener('visibilitychange', count);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', count);
  };
}
