import { useMemo, useRef } from 'preact/hooks';
import type { LineActions } from './company-line.tsx';

/** Actions that stay the same ones, and do what the newest do. */
export function useSteady(actions: LineActions): LineActions {
  const newest = useRef(actions);
  newest.current = actions;
  return useMemo(
    () => ({
      onShow: (company) => newest.current.onShow(company),
      onCopyLink: (company) => newest.current.onCopyLink(company),
      onCopyReminder: (company) => newest.current.onCopyReminder(company),
      onOpenPage: (company) => newest.current.onOpenPage(company),
      onOpenRecord: (company) => newest.current.onOpenRecord(company),
      onSelect: (company, isRange) => newest.current.onSelect(company, isRange),
    }),
    [],
  );
}
