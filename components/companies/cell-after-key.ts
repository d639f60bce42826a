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
