import { useCallback, useRef, useState } from 'preact/hooks';

/** One thing at a time: a second press while the first is under way does nothing. */
export function useBusy(): [busy: boolean, run: (work: () => Promise<void>) => Promise<void>] {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const run = useCallback(async (work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    try {
      const working = work();
      // What was asked for is on its way before anything is drawn anew.
      setBusy(true);
      await working;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  return [busy, run];
}
