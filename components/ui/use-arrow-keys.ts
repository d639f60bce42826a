import type { RefObject } from 'preact';

/** What the arrow keys walk through: the box that is searched in, and the first button of each row. */
const stops = 'input[type="search"], .row-main';

/** The index that an arrow key leads to; undefined for other keys, and at an end. */
export function indexAfterKey(key: string, index: number, count: number): number | undefined {
  const next = key === 'ArrowDown' ? index + 1 : key === 'ArrowUp' ? index - 1 : undefined;
  return next !== undefined && next >= 0 && next < count ? next : undefined;
}

/** A key listener that moves the focus from the search box into its list, and back. */
export function useArrowKeys(
  container: RefObject<HTMLElement | null>,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.isComposing) return;
    const indexes = [...(container.current?.querySelectorAll<HTMLElement>(stops) ?? [])];
    const focused = event.target instanceof Element ? event.target.closest('.row') : null;
    const index = indexes.findIndex((stop) => stop === event.target || focused?.contains(stop));
    const next = indexAfterKey(event.key, index, indexes.length);
    if (next === undefined) return;
    event.preventDefault();
    indexes[next]?.focus();
  };
}
