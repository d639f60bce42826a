import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ListedCompany } from '../../utils/companies/list/listed-company.ts';
import type { Cell } from './list-keys.ts';

/** The control that has the focus, or had it last. */
export interface ActiveCell extends Cell {
  /** Undefined as long as nothing in the list had it. */
  company: ListedCompany | undefined;
}

const control = 'button, input';

const controls = (row: Element | null | undefined) => [
  ...(row?.querySelectorAll<HTMLElement>(control) ?? []),
];

/**
 * Makes the list one stop of Tab: the arrow keys move through its cells. The focus stays on its
 * Company while rows come and go around it. Rows are keyed by index, which is cheaper, so the focus
 * is moved to where its Company is now.
 */
export function useCells(
  grid: RefObject<HTMLElement | null>,
  active: ActiveCell,
  companyAt: (index: number) => ListedCompany | null | undefined,
) {
  const [, draw] = useState({});
  const isInside = useRef(false);
  const isDrawing = useRef(true);
  isDrawing.current = true;

  const knownAt = (index: number) =>
    companyAt(index) ?? (index === active.index ? active.company : undefined);
  const rowAt = (index: number) => grid.current?.querySelector(`[aria-rowindex="${index + 1}"]`);
  const controlAt = ({ index, column }: Cell) => {
    const all = controls(rowAt(index));
    return all[Math.min(column, all.length - 1)];
  };

  useLayoutEffect(() => {
    isDrawing.current = false;
    const stop = controlAt(active);
    for (const other of grid.current?.querySelectorAll('[tabindex="0"]') ?? []) {
      if (other !== stop && other instanceof HTMLElement) other.tabIndex = -1;
    }
    const first = stop ?? grid.current?.querySelector<HTMLElement>(control);
    if (first) first.tabIndex = 0;
    if (isInside.current && document.activeElement !== stop) stop?.focus({ preventScroll: true });
  });

  return {
    columns: () => controls(rowAt(active.index)).length,
    /** Its row is drawn with the next draw, and gets the focus then. */
    goTo: (cell: Cell) => {
      Object.assign(active, cell, { company: knownAt(cell.index) });
      controlAt(active)?.focus({ preventScroll: true });
      draw({});
    },
    onFocusIn: ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || !target.matches(control)) return;
      const row = target.closest('[aria-rowindex]');
      const index = Number(row?.getAttribute('aria-rowindex')) - 1;
      const column = controls(row).indexOf(target);
      isInside.current = true;
      Object.assign(active, { index, column, company: knownAt(index) });
      draw({});
    },
    /** What loses the focus because it is taken away did not give it away: the list keeps it. */
    onFocusOut: () => {
      if (!isDrawing.current) isInside.current = false;
    },
  };
}
