import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Rows, rowsInView, topToShow } from './rows-in-view.ts';

/** In pixels; the theme has it in `rem`, so that it grows with the text size that the user has set. */
function rowHeightNow(): number {
  const style = getComputedStyle(document.documentElement);
  const sizes = [style.getPropertyValue('--row-height'), style.fontSize].map(Number.parseFloat);
  return (sizes[0] || 3) * (sizes[1] || 16);
}

interface RowWindow {
  scroller: RefObject<HTMLDivElement | null>;
  rows: Rows;
  /** In pixels. */
  rowHeight: number;
  onScroll: () => void;
  /** Scrolls as far as it needs for a row to be seen, and draws it. */
  show: (index: number) => void;
  /** Keeps the visible rows in place when so many rows were added, or removed, above them. */
  moveBy: (rows: number) => void;
  /** How many rows are seen at once. */
  page: () => number;
}

/** What of a list is seen, in pixels. */
interface Seen {
  top: number;
  /** Undefined before it was drawn. */
  height?: number;
}

/**
 * Which rows of a long list are drawn: those that are seen, and some around them. `begin` is what was
 * seen of it before; with another `list` it begins at the top.
 */
export function useRowWindow(count: number, list: number, begin: Seen): RowWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [rowHeight, setRowHeight] = useState(rowHeightNow);
  const [view, setView] = useState({ top: begin.top, height: begin.height ?? innerHeight });

  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const next = { top: element.scrollTop, height: element.clientHeight };
    Object.assign(begin, next);
    setView((before) => {
      const all = Number.MAX_SAFE_INTEGER;
      const old = rowsInView(before.top, before.height, rowHeight, all);
      const now = rowsInView(next.top, next.height, rowHeight, all);
      return old.from === now.from && old.to === now.to ? before : next;
    });
  }, [rowHeight, begin]);

  useEffect(() => {
    const observer = new ResizeObserver(() => {
      // A narrow page may have higher rows.
      setRowHeight(rowHeightNow());
      look();
    });
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [look]);

  const shown = useRef<number>(undefined);
  useLayoutEffect(() => {
    const isFirst = shown.current === undefined;
    shown.current = list;
    // Asking for what is so already would lay the page out once more, with each key in a search.
    if (begin.top === 0) return;
    if (scroller.current) scroller.current.scrollTop = isFirst ? begin.top : 0;
    look();
  }, [list, look, begin]);

  const show = (index: number) => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop, clientHeight } = element;
    const top = topToShow(index, scrollTop, clientHeight, rowHeight);
    if (top !== undefined) element.scrollTop = top;
    look();
  };

  const moveBy = (moved: number) => {
    if (scroller.current) scroller.current.scrollTop += moved * rowHeight;
    look();
  };

  return {
    scroller,
    rows: rowsInView(view.top, view.height, rowHeight, count),
    rowHeight,
    onScroll: look,
    show,
    moveBy,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
  };
}
