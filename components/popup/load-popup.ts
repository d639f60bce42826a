import { readStoredItems, UnknownDataError } from '../../utils/browser/stored-item.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { type Draft, keptDrafts } from '../../utils/companies/draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { LastAction } from '../../utils/companies/last-action.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { failed, type Result, success } from '../../utils/result.ts';
import {
  chosenLinkAppItem,
  collectedCountItem,
  draftsItem,
  lastActionItem,
  linkAppsItem,
  reviewItem,
  type Settings,
  settingsItem,
  siteRulesItem,
  tenantsItem,
} from '../../utils/storage.ts';
import { notice } from '../last-action/last-action-line.tsx';
import type { Note } from '../last-action/note.ts';
import { firstView } from '../workspace/first-view.ts';
import { type DirectoryTrouble, openDirectory } from '../workspace/open-directory.ts';
import { lookAtPage, type PageAtHand } from '../workspace/page-at-hand.ts';
import type { PopupView } from './popup-view.ts';
import { collectButtons, firstRun, prepareView } from './views.ts';

/** What the first draw shows. */
export interface PopupStart {
  linkApps: LinkApp[];
  chosen: string | null;
  settings: Settings;
  drafts: Record<string, Draft>;
  tenants: Record<string, string>;
  lastAction: LastAction | null;
  directory: DirectoryReader;
  recent: KnownCompany[];
  hand: PageAtHand;
  view: PopupView;
  /** What is said of it at first. */
  note: Note | null;
  /** How many records were collected, and until when these are kept. */
  collected: { count: number; until: number };
}

/** How many of the last Companies touched are listed. */
export const recentCount = 8;

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
    collectedCountItem,
  );
  const siteRules = reading.then(
    (items) => items[7],
    () => [],
  );
  const looking = lookAtPage(siteRules);
  const openingDirectory = openDirectory();
  try {
    const [linkApps, chosen, settings, drafts, lastAction, tenants, review, , collected] =
      await reading;
    const directory = await openingDirectory;
    if (!directory.ok) return failed(directory.error);
    const recentOf = (linkApp: LinkApp | undefined) =>
      linkApp ? directory.value.recent(linkApp.id, recentCount) : [];
    // Nearly always the right one, and read while the browser tells of the tab.
    const likely = linkApps.find(({ id }) => id === chosen) ?? linkApps[0];
    const likelyRecent = recentOf(likely);
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
    const [recent] = await Promise.all([
      linkApp === likely ? likelyRecent : recentOf(linkApp),
      prepareView(view),
      (hand.isOfCrm || collected.count > 0) && collectButtons.ready(),
      linkApp ?? firstRun.ready(),
      (note || lastAction?.seen === false) && notice.ready(),
    ]);
    return success({
      ...{ linkApps, settings, drafts, tenants, lastAction, recent, hand, view, note, collected },
      chosen: linkApp?.id ?? null,
      directory: directory.value,
    });
  } catch (error) {
    return failed(error instanceof UnknownDataError ? 'newerData' : 'storage');
  }
}

const newestFirst = (drafts: Record<string, Draft>): Draft[] =>
  Object.values(drafts).sort((one, other) => other.savedAt - one.savedAt);
