import { readStoredItems, UnknownDataError } from '../../utils/browser/stored-item.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Draft } from '../../utils/companies/draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { Report } from '../../utils/companies/report.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { failed, type Result, success } from '../../utils/result.ts';
import {
  chosenLinkAppItem,
  draftsItem,
  linkAppsItem,
  reportItem,
  type Settings,
  settingsItem,
} from '../../utils/settings.ts';
import { openDirectory } from '../open-directory.ts';

/** What the first draw shows. */
export interface PopupStart {
  linkApps: LinkApp[];
  chosen: string | null;
  settings: Settings;
  drafts: Record<string, Draft>;
  report: Report | null;
  directory: DirectoryReader;
  recent: KnownCompany[];
}

/** How many of the last Companies touched are listed. */
export const recentCount = 8;

export const chosenLinkApp = (linkApps: LinkApp[], chosen: string | null): LinkApp | undefined =>
  linkApps.find(({ id }) => id === chosen) ?? linkApps[0];

/** One round trip to the storage, and one to the directory, which is opened meanwhile. */
export async function loadPopup(): Promise<Result<PopupStart, 'newerData' | 'storage'>> {
  const opening = openDirectory();
  try {
    const [linkApps, chosen, settings, drafts, report] = await readStoredItems(
      linkAppsItem,
      chosenLinkAppItem,
      settingsItem,
      draftsItem,
      reportItem,
    );
    const directory = await opening;
    if (!directory.ok) return failed(directory.error);
    const linkApp = chosenLinkApp(linkApps, chosen);
    const recent = linkApp ? await directory.value.recent(linkApp.id, recentCount) : [];
    return success({
      linkApps,
      chosen,
      settings,
      drafts,
      report,
      directory: directory.value,
      recent,
    });
  } catch (error) {
    return failed(error instanceof UnknownDataError ? 'newerData' : 'storage');
  }
}
