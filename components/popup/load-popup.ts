import type { LastAction } from '../../utils/actions.ts';
import { readStoredItems, UnknownDataError } from '../../utils/browser/stored-item.ts';
import { keptDrafts } from '../../utils/companies/draft.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { failed, type Result, success } from '../../utils/result.ts';
import {
  chosenLinkAppItem,
  connectionNewsItem,
  draftsItem,
  lastActionItem,
  linkAppsItem,
  reviewItem,
  settingsItem,
  siteRulesItem,
  tenantsItem,
} from '../../utils/storage.ts';
import { notice } from '../last-action/last-action-line.tsx';
import { type CompanyNews, readNews } from '../news/use-news.ts';
import { lazyView } from '../ui/lazy-view.tsx';
import { firstView } from '../workspace/first-view.ts';
import { type DirectoryTrouble, openDirectory } from '../workspace/open-directory.tsx';
import { lookAtPage } from '../workspace/page-at-hand.ts';
import { prepareView } from '../workspace/shown-view.tsx';
import type { WorkspaceStart } from '../workspace/use-workspace-state.ts';
import type { View } from '../workspace/view.ts';
import { recentCount } from '../workspace/workspace.ts';
import { newestFirst } from '../workspace/workspace-state.ts';

export const card = lazyView(async () => (await import('../company/card.tsx')).Card);
export const firstRun = lazyView(async () => (await import('../link-apps/first-run.tsx')).FirstRun);

/** Loads what a view of the popup needs. */
export const prepare = (view: View): Promise<void> => prepareView(view, card);

/** What the first draw shows; `linkApp` is empty where there is none yet. */
export interface PopupStart extends WorkspaceStart {
  linkApps: LinkApp[];
  lastAction: LastAction | null;
  news: CompanyNews[];
}

/** One round trip to the storage, and one to the directory, which is opened meanwhile. */
export async function loadPopup(): Promise<Result<PopupStart, DirectoryTrouble>> {
  const reading = readStoredItems(
    linkAppsItem,
    chosenLinkAppItem,
    settingsItem,
    draftsItem,
    lastActionItem,
    tenantsItem,
    reviewItem,
    siteRulesItem,
    connectionNewsItem,
  );
  const siteRules = reading.then(
    (items) => items[7],
    () => [],
  );
  const looking = lookAtPage(siteRules);
  const openingDirectory = openDirectory();
  try {
    const [linkApps, chosen, settings, drafts, lastAction, tenants, review, , connectionNews] =
      await reading;
    const directory = await openingDirectory;
    if (!directory.ok) return failed(directory.error);
    const recentOf = (linkApp: LinkApp | undefined) =>
      linkApp ? directory.value.recent(linkApp.id, recentCount) : [];
    // Nearly always the right one, and read while the browser looks up the tab.
    const likely = linkApps.find(({ id }) => id === chosen) ?? linkApps[0];
    const likelyRecent = recentOf(likely);
    const readingNews = readNews(directory.value, connectionNews);
    const hand = await looking;
    const now = Date.now();
    const left =
      review &&
      (await (
        await import('../workspace/left-by-menu.ts')
      ).leftByMenu(review, {
        ...{ linkApps, drafts, directory: directory.value, now },
      }));
    const opening = {
      ...{ linkApps, chosen, tenants, record: hand.record, page: hand.page?.address },
      drafts: newestFirst(keptDrafts(drafts, now)),
      left: left ?? undefined,
    };
    if (review) void reviewItem.write(null);
    const { linkApp, view } = await firstView(opening, directory.value, settings.pageEnabled, now);
    const note = left?.note ?? null;
    const [recent, news] = await Promise.all([
      linkApp === likely ? likelyRecent : recentOf(linkApp),
      readingNews,
      prepare(view),
      linkApp ?? firstRun.ready(),
      (note || lastAction?.seen === false) && notice.ready(),
    ]);
    return success({
      ...{ linkApps, settings, drafts, tenants, lastAction, recent, news, hand, view, note },
      linkApp: linkApp?.id ?? '',
      directory: directory.value,
    });
  } catch (error) {
    return failed(error instanceof UnknownDataError ? 'newerData' : 'storage');
  }
}
