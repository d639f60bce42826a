import type { Run } from '../../utils/bulk/run.ts';
import type { RunReader } from '../../utils/bulk/run-reader.ts';
import { linksOfRows, resultsTable } from '../../utils/bulk/run-results.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { resultWords } from '../../utils/i18n/row-messages.ts';
import { tableCsv } from '../../utils/transfer/table-csv.ts';

/** Without it, Excel takes the file for one in the system's old encoding. */
const byteOrderMark = '\uFEFF';

/** So many rows are written before the page has its turn. */
const slice = 500;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * The results of a run as CSV: the rows in the order and with the columns that they came in with, and
 * the id, the link as it is known now, and the outcome behind them.
 */
export async function resultsCsv(
  runs: RunReader,
  directory: DirectoryReader,
  run: Run,
): Promise<Blob> {
  const width = await runs.width(run);
  const pieces: string[] = [];
  for (let from = 0; from < run.count; from += slice) {
    const rows = await runs.rows(run, from, from + slice);
    const links = await linksOfRows(directory, run.linkApp, rows);
    const [head = [], ...body] = resultsTable({ ...run, width }, rows, links, resultWords());
    pieces.push(tableCsv(from === 0 ? [head, ...body] : body));
    await pause();
  }
  return new Blob([byteOrderMark, ...pieces], { type: 'text/csv' });
}
