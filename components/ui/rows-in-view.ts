/** A stretch of rows: from one to before another. */
export interface Rows {
  from: number;
  to: number;
}

/** Rows that are drawn beyond both edges: each costs as much as one that is seen. */
const beyond = 3;

/** The rows of one height within a window over them, and some beyond its edges. */
export function rowsInView(top: number, height: number, rowHeight: number, count: number): Rows {
  const first = Math.floor(Math.max(top, 0) / rowHeight);
  const last = Math.ceil((Math.max(top, 0) + height) / rowHeight);
  const to = Math.min(count, last + beyond);
  return { from: Math.min(Math.max(0, first - beyond), to), to };
}

/** Where to scroll to, so that a row is seen whole; undefined where it is. */
export function topToShow(
  index: number,
  top: number,
  height: number,
  rowHeight: number,
): number | undefined {
  const start = index * rowHeight;
  if (start < top) return start;
  const end = start + rowHeight - height;
  return end > top ? end : undefined;
}
