import { useEffect, useState } from 'preact/hooks';
import { askToNotify, mayNotify, watchMayNotify } from '../../utils/browser/notifications.ts';

/** Whether the system may show notifications of ours, as the browser keeps it, and the way to ask for it. */
export function useMayNotify() {
  const [isAllowed, setAllowed] = useState<boolean>();
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    const look = () => void mayNotify().then(setAllowed);
    look();
    return watchMayNotify(look);
  }, []);
  return {
    /** Undefined until it is known. */
    isAllowed,
    isRefused,
    /** To be called in a press itself, before anything is awaited. */
    ask: () =>
      void askToNotify().then(
        (isGiven) => setRefused(!isGiven),
        () => setRefused(true),
      ),
  };
}
