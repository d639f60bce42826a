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
import { unfinishedDraft } from './new-draft.ts';
import type { PopupView } from './popup-view.ts';
import { firstRun, prepareView } from './views.ts';

/** What the first draw shows. */
export interface PopupStart {
  linkApps: LinkApp[];
  chosen: string | null;
  settings: Settings;
  drafts: Record<string, Draft>;
  report: Report | null;
  directory: DirectoryReader;
  recent: KnownCompany[];
  view: PopupView;
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
    const linkApp = chosenLinkApp(linkApps, chosen)?.id;
    const view = firstView(drafts, linkApp);
    const [recent] = await Promise.all([
      linkApp === undefined ? [] : directory.value.recent(linkApp, recentCount),
      linkApp === undefined ? firstRun.ready() : prepareView(view),
    ]);
    return success({
      linkApps,
      chosen,
      settings,
      drafts,
      report,
      directory: directory.value,
      recent,
      view,
    });
  } catch (error) {
    return failed(error instanceof UnknownDataError ? 'newerData' : 'storage');
  }
}

/** The form that the user was in the middle of, else where everything begins. */
function firstView(drafts: Record<string, Draft>, linkApp: string | undefined): PopupView {
  const kept = Object.values(drafts).sort((one, other) => other.savedAt - one.savedAt);
  const draft = linkApp === undefined ? undefined : unfinishedDraft(kept, linkApp, Date.now());
  return draft ? { kind: 'form', draft } : { kind: 'home' };
}
