import type { LastAction } from '../../utils/actions.ts';
import { isInPrivateWindow } from '../../utils/browser/private-window.ts';
import { readStoredItems } from '../../utils/browser/stored-item.ts';
import { keptDrafts } from '../../utils/companies/draft.ts';
import { recentCount, recentOf } from '../../utils/companies/snapshot.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { failed, type Result, success } from '../../utils/result.ts';
import {
  chosenLinkAppItem,
  connectionNewsItem,
  draftsItem,
  hasSiteRulesItem,
  lastActionItem,
  linkAppsItem,
  reviewItem,
  settingsItem,
  snapshotItem,
  tenantsItem,
} from '../../utils/storage.ts';
import { notice } from '../last-action/last-action-line.tsx';
import { readFirstNews } from '../news/news.tsx';
import type { CompanyNews } from '../news/use-news.ts';
import { lazyView } from '../ui/lazy-view.tsx';
import { firstView, openingLinkApps } from '../workspace/first-view.ts';
import {
  connectDirectory,
  type DirectoryTrouble,
  unreadTrouble,
} from '../workspace/open-directory.tsx';
import { lookAtPage } from '../workspace/page-at-hand.ts';
import { prepareView } from '../workspace/shown-view.tsx';
import type { WorkspaceStart } from '../workspace/use-workspace-state.ts';
import type { View } from '../workspace/view.ts';
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
  /** Gives null once the directory is open; for after the first draw. */
  open: () => Promise<DirectoryTrouble | null>;
}

/**
 * One round trip to the storage, and one to the directory; the home without a record, where the popup
 * opens most often, is drawn from the snapshot, and the directory is opened after that.
 */
export async function loadPopup(): Promise<Result<PopupStart, DirectoryTrouble>> {
  const reading = readStoredItems(
    linkAppsItem,
    chosenLinkAppItem,
    settingsItem,
    draftsItem,
    lastActionItem,
    tenantsItem,
    reviewItem,
    hasSiteRulesItem,
    connectionNewsItem,
    snapshotItem,
  );
  const hasSiteRules = reading.then(
    (items) => items[7],
    () => false,
  );
  const { directory, open } = connectDirectory();
  const looking = lookAtPage(hasSiteRules, () => void open());
  try {
    const [linkApps, chosen, settings, drafts, lastAction, tenants, review, , news, snapshot] =
      await reading;
    const hand = await looking;
    const now = Date.now();
    const place = { linkApps, chosen, tenants, record: hand.record, page: hand.page?.address };
    const likely = { ...place, drafts: newestFirst(keptDrafts(drafts, now)), left: undefined };
    const [first] = openingLinkApps(likely);
    const isFromSnapshot = !(review || hand.record || (news.everyMinutes > 0 && snapshot.hasNews));
    // A private window that has no database says so at once.
    const isDrawnAtOnce = first && isFromSnapshot && !isInPrivateWindow();
    const atOnce = isDrawnAtOnce ? recentOf(snapshot, first.id) : undefined;
    const kind = atOnce ? null : await open();
    if (kind) return failed(kind);
    const readRecent = (linkApp: LinkApp | undefined) =>
      linkApp ? directory.recent(linkApp.id, recentCount) : [];
    const likelyRecent = atOnce ?? readRecent(first);
    const readingNews = atOnce ? [] : readFirstNews(directory, news);
    const left =
      review &&
      (await (
        await import('../workspace/left-by-menu.ts')
      ).leftByMenu(review, {
        ...{ linkApps, drafts, directory, now },
      }));
    const opening = { ...likely, left: left ?? undefined };
    if (review) void reviewItem.write(null);
    const { linkApp, view } = await firstView(opening, directory, settings.pageEnabled, now);
    const note = left?.note ?? null;
    const [recent, firstNews] = await Promise.all([
      linkApp === first ? likelyRecent : readRecent(linkApp),
      readingNews,
      prepare(view),
      linkApp ?? firstRun.ready(),
      (note || lastAction?.seen === false) && notice.ready(),
    ]);
    return success({
      ...{ linkApps, settings, drafts, tenants, lastAction, recent, hand, view, note },
      ...{ directory, open, news: firstNews, linkApp: linkApp?.id ?? '' },
    });
  } catch (error) {
    return failed(unreadTrouble(error));
  }
}
