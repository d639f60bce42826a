import type { ListedCompany } from '../../utils/companies/list/listed-company.ts';
import type { Rows } from './rows-in-view.ts';
import type { ActiveCell } from './use-cells.ts';

export interface DrawnRow {
  place: number;
  /** Undefined as long as it is being read. */
  company: ListedCompany | undefined;
}

/**
 * The rows that are drawn: those in view, and the one that has the focus wherever it is, since a
 * focus that is scrolled out of sight must not be lost.
 */
export function rowsToDraw(
  { from, to }: Rows,
  active: ActiveCell,
  companyAt: (place: number) => ListedCompany | null | undefined,
): DrawnRow[] {
  const rows: DrawnRow[] = [];
  for (let place = from; place < to; place += 1) {
    const known = place === active.place ? active.company : undefined;
    const company = companyAt(place) ?? known;
    rows.push({ place, company });
  }
  const { company, place } = active;
  const isThere = !company || rows.some((row) => row.place === place);
  return isThere ? rows : [...rows, { place, company }];
}
