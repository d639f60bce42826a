import type { RefObject } from 'preact';

/** What the arrow keys walk through: the box that is searched in, and the first button of each row. */
const stops = 'input[type="search"], .row-main';

/** Which place an arrow key leads to; undefined for other keys, and at an end. */
export function placeAfterKey(key: string, place: number, count: number): number | undefined {
  const next = key === 'ArrowDown' ? place + 1 : key === 'ArrowUp' ? place - 1 : undefined;
  return next !== undefined && next >= 0 && next < count ? next : undefined;
}

/** A key listener that moves the focus from the search box into its list, and back. */
export function useArrowKeys(
  container: RefObject<HTMLElement | null>,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.isComposing) return;
    const places = [...(container.current?.querySelectorAll<HTMLElement>(stops) ?? [])];
    const focused = event.target instanceof Element ? event.target.closest('.row') : null;
    const place = places.findIndex((stop) => stop === event.target || focused?.contains(stop));
    const next = placeAfterKey(event.key, place, places.length);
    if (next === undefined) return;
    event.preventDefault();
    places[next]?.focus();
  };
}
