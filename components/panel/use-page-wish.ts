import { useEffect } from 'preact/hooks';
import { isInFront } from '../../utils/browser/front-page.ts';
import { type PageWish, pageWishItem } from '../../utils/storage.ts';

const minute = 60_000;

/**
 * Calls back where a popup of this window wants the page beside the panel to be shown: just before
 * this opened, or now.
 */
export function usePageWish(onWish: () => void): void {
  useEffect(() => {
    const hear = async (wish: PageWish | null) => {
      if (wish === null || Math.abs(Date.now() - wish.at) > minute) return;
      if (!(await isInFront(wish.tabId))) return;
      void pageWishItem.write(null);
      onWish();
    };
    void pageWishItem.read().then(hear);
    return pageWishItem.watch(hear);
  }, []);
}
