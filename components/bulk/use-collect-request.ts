import { useEffect, useRef } from 'preact/hooks';
import { collectRequestItem, isJustLeft, type PageLeft } from '../../utils/storage.ts';
import { readAndWatch } from '../ui/use-stored.ts';

/** Calls back with the page whose records a popup or a menu wants to be collected, once. */
export function useCollectRequest(onRequest: (request: PageLeft) => void): void {
  const newest = useRef(onRequest);
  newest.current = onRequest;
  useEffect(() => {
    const take = async (request: PageLeft | null) => {
      if (!request) return;
      // Two of these pages may be open.
      const own = await navigator.locks.request('collectRequest', async () => {
        const kept = await collectRequestItem.read();
        if (kept?.at !== request.at) return false;
        await collectRequestItem.write(null);
        return isJustLeft(request);
      });
      if (own) newest.current(request);
    };
    return readAndWatch(collectRequestItem, take);
  }, []);
}
