import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Sheet {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  /** Scrolls to a row. */
  show: (place: number) => void;
  /** How many rows are seen at once. */
  page: () => number;
}

const control = 'input, button, select, a[href]';

const controls = (row: Element | null | undefined) => [
  ...(row?.querySelectorAll<HTMLElement>(control) ?? []),
];

const isTextBox = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && element.type === 'text';

/** Where the keys lead in a table whose rows come and go: the row that has the focus, or had it last. */
export function useSheetKeys({ scroller, count, show, page }: Sheet) {
  const [cell, setCell] = useState({ place: 0, column: 0 });
  const wanted = useRef(false);
  const place = Math.min(cell.place, Math.max(0, count - 1));
  const rowAt = (at: number) => scroller.current?.querySelector(`[data-place="${at}"]`);

  useLayoutEffect(() => {
    for (const row of scroller.current?.querySelectorAll('[data-place]') ?? []) {
      const isActive = row.getAttribute('data-place') === String(place);
      for (const one of controls(row)) one.tabIndex = isActive ? 0 : -1;
    }
    if (!wanted.current) return;
    const all = controls(rowAt(place));
    const next = all[Math.min(cell.column, all.length - 1)];
    if (!next) return;
    wanted.current = false;
    next.focus({ preventScroll: true });
    if (isTextBox(next)) next.select();
  });

  const goTo = (next: number, column: number) => {
    wanted.current = true;
    setCell({ place: Math.min(Math.max(next, 0), count - 1), column });
    show(Math.min(Math.max(next, 0), count - 1));
  };

  return {
    place,
    onFocusIn: ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      const row = target.closest('[data-place]');
      if (!row) return;
      const column = controls(row).indexOf(target as HTMLElement);
      setCell({ place: Number(row.getAttribute('data-place')), column });
    },
    onKeyDown: (event: KeyboardEvent) => {
      const { target, key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
      if (!(target instanceof Element) || altKey || shiftKey || isComposing) return;
      const row = target.closest('[data-place]');
      if (!row || target instanceof HTMLSelectElement) return;
      const at = Number(row.getAttribute('data-place'));
      const column = controls(row).indexOf(target as HTMLElement);
      const whole = ctrlKey || metaKey;
      const next = rowAfterKey(key, { at, count, page: page(), whole, isText: isTextBox(target) });
      if (next !== undefined) {
        event.preventDefault();
        return goTo(next, column);
      }
      const across = isTextBox(target) || whole ? 0 : stepAcross(key);
      const beside = across === 0 ? undefined : controls(row)[column + across];
      if (!beside) return;
      event.preventDefault();
      beside.focus();
    },
  };
}

interface At {
  at: number;
  count: number;
  page: number;
  whole: boolean;
  isText: boolean;
}

function rowAfterKey(key: string, { at, count, page, whole, isText }: At): number | undefined {
  if (whole) return key === 'Home' ? 0 : key === 'End' ? count - 1 : undefined;
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + page;
    case 'PageUp':
      return at - page;
    case 'Enter':
      return isText ? at + 1 : undefined;
    default:
      return undefined;
  }
}

function stepAcross(key: string): number {
  const isRightToLeft = document.documentElement.dir === 'rtl';
  if (key === 'ArrowRight') return isRightToLeft ? -1 : 1;
  if (key === 'ArrowLeft') return isRightToLeft ? 1 : -1;
  return 0;
}
