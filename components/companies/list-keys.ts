import type { ShownSelection } from './use-selection.ts';

/** A control in the list: which row, and which of its controls. */
export interface Cell {
  index: number;
  column: number;
}

interface Around {
  /** How many rows there are. */
  count: number;
  /** How many controls this row has. */
  columns: number;
  /** How many rows are seen at once. */
  page: number;
  isRightToLeft: boolean;
}

/** Where a key leads to; undefined for other keys, and at an end. `search`: above the first row. */
export function cellAfterKey(
  key: string,
  { index, column }: Cell,
  { count, columns, page, isRightToLeft }: Around,
): Cell | 'search' | undefined {
  const to = (next: number): Cell => ({ index: Math.min(Math.max(next, 0), count - 1), column });
  const across = (step: number): Cell | undefined => {
    const next = column + (isRightToLeft ? -step : step);
    return next >= 0 && next < columns ? { index, column: next } : undefined;
  };
  switch (key) {
    case 'ArrowDown':
      return index + 1 < count ? to(index + 1) : undefined;
    case 'ArrowUp':
      return index === 0 ? 'search' : to(index - 1);
    case 'PageDown':
      return to(index + page);
    case 'PageUp':
      return to(index - page);
    case 'Home':
      return to(0);
    case 'End':
      return to(count - 1);
    case 'ArrowRight':
      return across(1);
    case 'ArrowLeft':
      return across(-1);
    default:
      return undefined;
  }
}

/** Whether it is Space on a row's name: any other button of the row is pressed by it. */
export const isSpaceOnName = ({ key, target }: KeyboardEvent): boolean =>
  key === ' ' && target instanceof HTMLElement && target.matches('.line-name');

/** Selects by Space, Shift with Space, and the key that selects all; returns whether it was one. */
export function onSelectKey(
  event: KeyboardEvent,
  company: { key: string } | undefined,
  selection: Pick<ShownSelection, 'toggle' | 'extendTo' | 'selectAll'>,
): boolean {
  if (event.altKey) return false;
  const isCommand = event.ctrlKey !== event.metaKey;
  if (isCommand && !event.shiftKey && event.key.toLowerCase() === 'a') {
    void selection.selectAll();
    return true;
  }
  if (!company || !isSpaceOnName(event)) return false;
  if (event.shiftKey) void selection.extendTo(company.key);
  else selection.toggle(company.key);
  return true;
}

const isLatin = (key: string): boolean => /^[a-z]$/i.test(key);

/**
 * Whether a key is the one that copies everywhere, and there is no text marked that it would copy.
 * By its place where it is not called by a Latin letter, as on a Cyrillic keyboard.
 */
export function isCopyKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return false;
  const isC = isLatin(event.key) ? event.key.toLowerCase() === 'c' : event.code === 'KeyC';
  if (!isC) return false;
  const { target } = event;
  const marked =
    target instanceof HTMLInputElement
      ? target.selectionStart !== target.selectionEnd
      : getSelection()?.isCollapsed === false;
  return !marked;
}

/**
 * Whether a key in the list is one of a word: it is meant for the search. Space presses the button that
 * has the focus, and `/` leads to the search without being written there.
 */
export const isTyped = ({ key, isComposing }: KeyboardEvent): boolean =>
  !isComposing && (key === 'Backspace' || ([...key].length === 1 && key !== ' ' && key !== '/'));
