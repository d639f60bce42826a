import { readStoredItems } from '../../utils/browser/stored-item.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { readCompanies } from '../../utils/companies/read-companies.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { idFormItem } from '../../utils/storage.ts';
import { siteRulesItem } from '../../utils/stored-options.ts';
import { portableRecordLink } from '../../utils/transfer/portable-record-link.ts';
import { saveTable } from '../transfer/save-table.ts';

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
  await saveTable([{ linkApp, here }], as);
  return companies.length;
}
