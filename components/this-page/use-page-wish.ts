import { useEffect } from 'preact/hooks';
import { pageWishItem } from '../../utils/settings.ts';

const minute = 60_000;

/** Calls back where a popup wants the page beside the panel to be shown: just before this opened, or now. */
export function usePageWish(onWish: () => void): void {
  useEffect(() => {
    const hear = (at: number | null) => {
      if (at === null || Math.abs(Date.now() - at) > minute) return;
      void pageWishItem.write(null);
      onWish();
    };
    void pageWishItem.read().then(hear);
    return pageWishItem.watch(hear);
  }, []);
}
