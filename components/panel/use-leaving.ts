import { useEffect, useRef } from 'preact/hooks';
import { type DrawnView, isElsewhere } from '../popup/popup-view.ts';

/** Calls back where another record, or none, is drawn in the place of one. */
export function useLeaving(drawn: DrawnView | null, onLeave: () => void): void {
  const before = useRef(drawn);
  useEffect(() => {
    if (isElsewhere(before.current, drawn)) onLeave();
    before.current = drawn;
  }, [drawn]);
}
