import { useLayoutEffect } from 'preact/hooks';
import type { ActiveCell } from './use-cells.ts';
import type { ShownList } from './use-company-list.ts';

/**
 * The focus belongs to a Company and not to a place: where rows come or go above it, a key that
 * copies must not mean the neighbour. What is seen moves along.
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
