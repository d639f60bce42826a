import type { PageAtHand } from './page-at-hand.ts';

/** The ways to the records of lists, from the page at hand and from what was collected before. */
export const collecting = (
  { page, isOfCrm }: PageAtHand,
  { count, until }: { count: number; until: number },
  show: (atOnce: boolean) => void,
) => ({
  page: isOfCrm ? page : null,
  count: Date.now() < until ? count : 0,
  onCollect: () => show(true),
  onShow: () => show(false),
});
