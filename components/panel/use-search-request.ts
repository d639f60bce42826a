import { useEffect, useRef } from 'preact/hooks';
import { isInFront } from '../../utils/browser/front-page.ts';
import { type SearchRequest, searchRequestItem } from '../../utils/storage.ts';

const minute = 60_000;

/**
 * Calls back where a popup of this window wants the panel to show all that it found: just before this
 * opened, or now.
 */
export function useSearchRequest(onRequest: (request: SearchRequest) => void): void {
  const newest = useRef(onRequest);
  newest.current = onRequest;
  useEffect(() => {
    const handle = async (request: SearchRequest | null) => {
      if (request === null || Math.abs(Date.now() - request.at) > minute) return;
      if (request.tabId !== null && !(await isInFront(request.tabId))) return;
      void searchRequestItem.write(null);
      newest.current(request);
    };
    void searchRequestItem.read().then(handle);
    return searchRequestItem.watch(handle);
  }, []);
}
