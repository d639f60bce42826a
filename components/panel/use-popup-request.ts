import { useEffect, useRef } from 'preact/hooks';
import { isInFront } from '../../utils/browser/front-page.ts';
import type { StoredItem } from '../../utils/browser/stored-item.ts';
import { isJustLeft } from '../../utils/storage.ts';
import { readAndWatch } from '../ui/use-stored.ts';

/**
 * Calls back where a popup of this window wants something of the panel beside it: just before this
 * opened, or now. `tabId`: the tab in front of the popup; null where the browser hides it.
 */
export function usePopupRequest<Wanted extends { at: number; tabId: number | null }>(
  item: StoredItem<Wanted | null>,
  onRequest: (request: Wanted) => void,
): void {
  const newest = useRef(onRequest);
  newest.current = onRequest;
  useEffect(() => {
    const take = async (request: Wanted | null) => {
      if (request === null || !isJustLeft(request)) return;
      if (request.tabId !== null && !(await isInFront(request.tabId))) return;
      void item.write(null);
      newest.current(request);
    };
    return readAndWatch(item, take);
  }, [item]);
}
