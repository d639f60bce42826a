import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { LineActions } from './company-line.tsx';
import type { ActiveCell } from './use-cells.ts';
import type { ShownList } from './use-company-list.ts';

/**
 * The focus belongs to a Company and not to an index: where rows come or go above it, a key that
 * copies must not act on its neighbour. The scroll position moves along.
 */
export function useFollowed(
  { followed }: ShownList,
  active: ActiveCell,
  moveBy: (rows: number) => void,
): void {
  useLayoutEffect(() => {
    if (!followed || followed.key !== active.company?.key) return;
    const moved = followed.index - active.index;
    if (moved === 0) return;
    active.index = followed.index;
    moveBy(moved);
  }, [followed, active, moveBy]);
}

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
