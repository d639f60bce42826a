import { translate } from '../../utils/i18n/translate.ts';
import { companiesTable, type TableWords } from '../../utils/transfer/companies-table.ts';
import { tableCsv } from '../../utils/transfer/table-csv.ts';
import { writeWorkbook } from '../../utils/transfer/write-workbook.ts';
import { download, exportName } from '../ui/download.ts';

/** The page draws and answers in between. */
const othersTurn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Saves Companies as a workbook for a spreadsheet, all cells text, or as CSV for programs. */
export async function saveTable(
  parts: Parameters<typeof companiesTable>[0],
  as: 'xlsx' | 'csv',
): Promise<void> {
  const rows = companiesTable(parts, tableWords());
  const file =
    as === 'csv'
      ? new Blob([tableCsv(rows)], { type: 'text/csv' })
      : await writeWorkbook(rows, translate('companies'), othersTurn);
  download(exportName(new Date(), as), file);
}

/** The texts of the table of Companies, in the browser's language. */
const tableWords = (): TableWords => ({
  columns: {
    linkApp: translate('link_app'),
    id: translate('company_id'),
    name: translate('name'),
    createdAt: translate('column_created'),
    page: translate('connection_page'),
    link: translate('column_link'),
    sources: translate('column_sources'),
    errors: translate('column_errors'),
    tags: translate('column_tags'),
    note: translate('column_note'),
    record: translate('column_record'),
  },
  pageOn: translate('page_on'),
  pageOff: translate('page_off'),
  missing: translate('missing'),
});
