import { readStoredItems } from '../../utils/browser/stored-item.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { readCompanies } from '../../utils/companies/read-companies.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { idFormItem } from '../../utils/storage.ts';
import { siteRulesItem } from '../../utils/stored-options.ts';
import { companiesTable } from '../../utils/transfer/companies-table.ts';
import { portableRecordLink } from '../../utils/transfer/portable-record-link.ts';
import { tableCsv } from '../../utils/transfer/table-csv.ts';
import { writeWorkbook } from '../../utils/transfer/write-workbook.ts';
import { tableWords } from '../transfer/table-texts.ts';
import { download, exportName } from '../ui/download.ts';

/** The page draws and answers in between. */
const othersTurn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Saves these Companies of a Link APP, in their order, as a table. Gives how many there are. */
export async function exportCompanies(
  directory: DirectoryReader,
  linkApp: LinkApp,
  keys: string[],
  as: 'xlsx' | 'csv',
): Promise<number> {
  const [rules, idForm] = await readStoredItems(siteRulesItem, idFormItem);
  const [companies, list, recordLinks, notes] = await Promise.all([
    readCompanies(directory, linkApp.id, keys),
    directory.list(linkApp.id),
    directory.recordLinks(linkApp.id),
    directory.notes(linkApp.id),
  ]);
  const portable = recordLinks.map((recordLink) =>
    portableRecordLink(recordLink, { rules, idForm }),
  );
  const here = { companies, list, recordLinks: portable, notes };
  const rows = companiesTable([{ linkApp, here }], tableWords());
  const file =
    as === 'csv'
      ? new Blob([tableCsv(rows)], { type: 'text/csv' })
      : await writeWorkbook(rows, translate('companies'), othersTurn);
  download(exportName(new Date(), as), file);
  return companies.length;
}
