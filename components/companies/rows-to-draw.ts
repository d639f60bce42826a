import type { ListedCompany } from '../../utils/companies/list/listed-company.ts';
import type { Rows } from '../ui/rows-in-view.ts';
import type { ActiveCell } from './use-cells.ts';

interface DrawnRow {
  index: number;
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
  companyAt: (index: number) => ListedCompany | null | undefined,
): DrawnRow[] {
  const rows: DrawnRow[] = [];
  for (let index = from; index < to; index += 1) {
    const known = index === active.index ? active.company : undefined;
    const company = companyAt(index) ?? known;
    rows.push({ index, company });
  }
  const { company, index } = active;
  const isThere = !company || rows.some((row) => row.index === index);
  return isThere ? rows : [...rows, { index, company }];
}
