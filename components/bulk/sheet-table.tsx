import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useRowWindow } from '../ui/use-row-window.ts';
import { useSheetKeys } from './use-sheet-keys.ts';

interface Properties<Row> {
  label: string;
  /** A class of its own gives the columns their widths. */
  name: string;
  head: ComponentChildren;
  count: number;
  /** Another list begins at the top. */
  list: number;
  rowAt: (place: number) => Row | undefined;
  onLook: (from: number, to: number) => void;
  /** Its rows may have no control, and are scrolled by keys all the same. */
  isRead?: boolean;
  /** Its cells. */
  drawRow: (row: Row, place: number) => ComponentChildren;
}

/**
 * A long table of which only the rows that are seen are drawn, and the one with the focus. It is one stop
 * of Tab, which leads through the controls of a row; the arrow keys lead from row to row.
 */
export function SheetTable<Row>(properties: Properties<Row>) {
  const { label, name, head, count, list, rowAt, onLook, drawRow, isRead = false } = properties;
  const [begin] = useState({ top: 0 });
  const view = useRowWindow(count, list, begin);
  const last = useRef<{ place: number; row: Row } | null>(null);
  const keys = useSheetKeys({ scroller: view.scroller, count, show: view.show, page: view.page });
  const { from, to } = view.rows;
  useLayoutEffect(() => onLook(from, to), [from, to, onLook]);
  const active = keys.place;
  const seen = rowAt(active);
  if (seen !== undefined) last.current = { place: active, row: seen };
  const places = Array.from({ length: to - from }, (_, index) => from + index);
  if (active < count && (active < from || active >= to)) places.push(active);
  const rowOf = (place: number) =>
    rowAt(place) ?? (last.current?.place === place ? last.current.row : undefined);
  return (
    <div
      class={`sheet ${name}`}
      ref={view.scroller}
      tabIndex={isRead ? 0 : -1}
      onScroll={view.onScroll}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table with controls in it
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        onKeyDown={keys.onKeyDown}
        onFocusIn={keys.onFocusIn}
      >
        <thead>
          <tr class="sheet-row sheet-head" aria-rowindex={1}>
            {head}
          </tr>
        </thead>
        <tbody style={{ height: `${count * view.rowHeight}px` }}>
          {places.map((place) => {
            const row = rowOf(place);
            return (
              <tr
                class="sheet-row"
                key={place}
                aria-rowindex={place + 2}
                data-place={place}
                style={{ top: `${place * view.rowHeight}px` }}
              >
                {row === undefined ? <td /> : drawRow(row, place)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
