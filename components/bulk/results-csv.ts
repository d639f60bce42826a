import type { Run } from '../../utils/bulk/run.ts';
import type { RunReader, ShownRunRow } from '../../utils/bulk/run-reader.ts';
import { hasCompany, idOfRow, resultsTable } from '../../utils/bulk/run-results.ts';
import { companyKey } from '../../utils/companies/company-id.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { workingLink } from '../../utils/companies/working-link.ts';
import { rowOutcomeText } from '../../utils/i18n/row-messages.ts';
import { translate } from '../../utils/i18n/translate.ts';
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
  const heads = {
    id: translate('company_id'),
    link: translate('column_link'),
    outcome: translate('run_column_outcome'),
  };
  const width = await runs.width(run);
  const pieces: string[] = [];
  for (let from = 0; from < run.count; from += slice) {
    const rows = await runs.rows(run, from, from + slice);
    const links = await linksOf(directory, run, rows);
    const results = (row: ShownRunRow) => ({
      id: hasCompany(row) ? idOfRow(row) : '',
      link: links.get(row.index) ?? '',
      outcome: rowOutcomeText(row, Date.now()),
    });
    const [head = [], ...body] = resultsTable({ ...run, width }, rows, results, heads);
    pieces.push(tableCsv(from === 0 ? [head, ...body] : body));
    await pause();
  }
  return new Blob([byteOrderMark, ...pieces], { type: 'text/csv' });
}

/** The links that work, by the indexes of their rows. */
async function linksOf(
  directory: DirectoryReader,
  { linkApp }: Run,
  rows: ShownRunRow[],
): Promise<Map<number, string>> {
  const made = rows.filter(hasCompany);
  const keys = made.map((row) => companyKey(idOfRow(row)));
  const companies = await directory.companies(linkApp, keys);
  return new Map(
    made.flatMap(({ index }, place): [number, string][] => {
      const company = companies[place];
      const link = company && workingLink(company);
      return link ? [[index, link]] : [];
    }),
  );
}
