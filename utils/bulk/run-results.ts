import type { ShownRunRow } from './run-reader.ts';

/** What a run's results show of a row beside what came in. */
interface RowResults {
  /** The Company's id; empty where there is none. */
  id: string;
  /** Its connection link, as it is known now; empty where there is none that works. */
  link: string;
  /** In the user's language. */
  outcome: string;
}

/** What the columns are called that are added, in the user's language. */
interface ResultHeads {
  id: string;
  link: string;
  outcome: string;
}

/** What a spreadsheet calls a column: A, B, …, Z, AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** The id of a row's Company, as the API spells it, or as it was planned. */
export const idOfRow = ({ planned, row }: ShownRunRow): string =>
  row?.outcome?.id ?? planned?.id ?? '';

/** Whether a row has a Company by now. */
export const hasCompany = ({ state, row }: ShownRunRow): boolean =>
  state === 'done' && row?.outcome?.id !== undefined;

/**
 * The results of a run as a table: the rows in the order and with the columns that they came in with,
 * and behind these the id, the link and the outcome.
 */
export function resultsTable(
  { header, width }: { header: string[] | null; width: number },
  rows: ShownRunRow[],
  results: (row: ShownRunRow) => RowResults,
  heads: ResultHeads,
): string[][] {
  const columns = Array.from({ length: width }, (_, column) => column);
  const titles = columns.map((column) => header?.[column] ?? columnLetters(column));
  return [
    [...titles, heads.id, heads.link, heads.outcome],
    ...rows.map((row) => {
      const { id, link, outcome } = results(row);
      return [...columns.map((column) => row.cells[column] ?? ''), id, link, outcome];
    }),
  ];
}
