import { useEffect, useRef } from 'preact/hooks';
import { type CollectWish, collectWishItem } from '../../utils/storage.ts';

const minute = 60_000;

/** Calls back with the page whose records a popup or a menu wants to be collected, once. */
export function useCollectWish(onWish: (wish: CollectWish) => void): void {
  const newest = useRef(onWish);
  newest.current = onWish;
  useEffect(() => {
    const take = async (wish: CollectWish | null) => {
      if (!wish) return;
      // Two of these pages may be open.
      const own = await navigator.locks.request('collectWish', async () => {
        const kept = await collectWishItem.read();
        if (kept?.at !== wish.at) return false;
        await collectWishItem.write(null);
        return Math.abs(Date.now() - wish.at) < minute;
      });
      if (own) newest.current(wish);
    };
    void collectWishItem.read().then(take);
    return collectWishItem.watch((wish) => void take(wish));
  }, []);
}
