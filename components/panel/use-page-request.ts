import { useEffect } from 'preact/hooks';
import { isInFront } from '../../utils/browser/front-page.ts';
import { type PageRequest, pageRequestItem } from '../../utils/storage.ts';

const minute = 60_000;

/**
 * Calls back where a popup of this window wants the page beside the panel to be shown: just before
 * this opened, or now.
 */
export function usePageRequest(onRequest: () => void): void {
  useEffect(() => {
    const handle = async (request: PageRequest | null) => {
      if (request === null || Math.abs(Date.now() - request.at) > minute) return;
      if (!(await isInFront(request.tabId))) return;
      void pageRequestItem.write(null);
      onRequest();
    };
    void pageRequestItem.read().then(handle);
    return pageRequestItem.watch(handle);
  }, []);
}
