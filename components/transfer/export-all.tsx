import { readStoredItems } from '../../utils/browser/stored-item.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { idFormItem, tenantsItem } from '../../utils/storage.ts';
import { siteRulesItem } from '../../utils/stored-options.ts';
import { writeExport } from '../../utils/transfer/export-file.ts';
import { portableRecordLink } from '../../utils/transfer/portable-record-link.ts';
import { toPortable } from '../../utils/transfer/to-portable.ts';
import { download, exportName } from '../ui/download.ts';
import { readKnownHere } from './look-ahead.ts';
import { exportOptions } from './portable-options.ts';

/** What leaves this computer of these Link APPs. */
async function readParts(directory: DirectoryReader, linkApps: LinkApp[]) {
  const [rules, idForm] = await readStoredItems(siteRulesItem, idFormItem);
  return await Promise.all(
    linkApps.map(async (linkApp) => {
      const here = await readKnownHere(directory, linkApp.id);
      const recordLinks = here.recordLinks.map((recordLink) =>
        portableRecordLink(recordLink, { rules, idForm }),
      );
      return { linkApp, here: { ...here, recordLinks } };
    }),
  );
}

/** Saves options, accounts and all that is known of these Link APPs as one file. Gives the number of Companies. */
export async function exportAll(directory: DirectoryReader, linkApps: LinkApp[]): Promise<number> {
  const now = new Date();
  const [parts, tenants, options] = await Promise.all([
    readParts(directory, linkApps),
    tenantsItem.read(),
    exportOptions(),
  ]);
  const isMoved = (id: string) => linkApps.some((linkApp) => linkApp.id === id);
  const text = writeExport({
    exportedAt: now.toISOString(),
    linkApps: parts.map(({ linkApp, here }) => toPortable(linkApp, here)),
    tenants: Object.fromEntries(Object.entries(tenants).filter(([, id]) => isMoved(id))),
    options,
  });
  download(exportName(now, 'json'), new Blob([text], { type: 'application/json' }));
  return countCompanies(parts);
}

/** Saves the Companies as a table. Gives their number. */
export const exportTable =
  (as: 'xlsx' | 'csv') =>
  async (directory: DirectoryReader, linkApps: LinkApp[]): Promise<number> => {
    const { saveTable } = await import('./save-table.ts');
    const parts = await readParts(directory, linkApps);
    await saveTable(parts, as);
    return countCompanies(parts);
  };

const countCompanies = (parts: Awaited<ReturnType<typeof readParts>>): number =>
  parts.reduce((sum, { here }) => sum + here.companies.length, 0);

/** The number of Companies; null while nothing was exported. */
export type Exported = number | 'failed' | null;

/** What became of an export. A damaged or busy database cannot be read. */
export function ExportAnswer({ exported }: { exported: Exported }) {
  if (exported === null) return null;
  if (exported === 'failed') return <p class="notice bad">{translate('export_failed')}</p>;
  return <p class="good">{translateCount('exported', exported)}</p>;
}

export const orFailed = (): Exported => 'failed';
