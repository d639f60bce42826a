import { useEffect, useRef } from 'preact/hooks';
import { isInFront } from '../../utils/browser/front-page.ts';
import { type SearchWish, searchWishItem } from '../../utils/storage.ts';

const minute = 60_000;

/**
 * Calls back where a popup of this window wants the panel to show all that it found: just before this
 * opened, or now.
 */
export function useSearchWish(onWish: (wish: SearchWish) => void): void {
  const newest = useRef(onWish);
  newest.current = onWish;
  useEffect(() => {
    const hear = async (wish: SearchWish | null) => {
      if (wish === null || Math.abs(Date.now() - wish.at) > minute) return;
      if (wish.tabId !== null && !(await isInFront(wish.tabId))) return;
      void searchWishItem.write(null);
      newest.current(wish);
    };
    void searchWishItem.read().then(hear);
    return searchWishItem.watch(hear);
  }, []);
}
