import type { LastAction } from '../../utils/actions.ts';
import { readStoredItems } from '../../utils/browser/stored-item.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Draft } from '../../utils/companies/draft.ts';
import type { ListedCompany } from '../../utils/companies/list/listed-company.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { chosenLinkApp } from '../../utils/link-apps/link-app.ts';
import {
  chosenLinkAppItem,
  connectionNewsItem,
  draftsItem,
  lastActionItem,
  linkAppsItem,
  type PanelState,
  panelItem,
  type Settings,
  settingsItem,
} from '../../utils/storage.ts';
import { firstListed } from '../companies/first-listed.ts';
import { notice } from '../last-action/last-action-line.tsx';
import { readFirstNews } from '../news/news.tsx';
import type { CompanyNews } from '../news/use-news.ts';
import { lazyView } from '../ui/lazy-view.tsx';
import { loadPage } from '../workspace/open-directory.tsx';

export const firstRun = lazyView(async () => (await import('../link-apps/first-run.tsx')).FirstRun);
export const details = lazyView(async () => (await import('../company/details.tsx')).Details);

/** What the first draw shows. */
export interface PanelStart {
  linkApps: LinkApp[];
  chosen: string | null;
  state: PanelState;
  settings: Settings;
  drafts: Record<string, Draft>;
  lastAction: LastAction | null;
  news: CompanyNews[];
  directory: DirectoryReader;
  /** The first Companies of a Link APP, in the order that was chosen. */
  first: { linkApp: string | undefined; companies: ListedCompany[] };
}

/** One round trip to the storage, and one to the directory, which is opened meanwhile. */
export const loadPanel = () =>
  loadPage(
    readStoredItems(
      linkAppsItem,
      chosenLinkAppItem,
      panelItem,
      settingsItem,
      draftsItem,
      lastActionItem,
      connectionNewsItem,
    ),
    async (stored, directory): Promise<PanelStart> => {
      const [linkApps, chosen, state, settings, drafts, lastAction, connectionNews] = stored;
      const linkApp = chosenLinkApp(linkApps, chosen);
      const [companies, news] = await Promise.all([
        linkApp ? firstListed(directory, linkApp.id, state) : [],
        readFirstNews(directory, connectionNews),
        linkApp ?? firstRun.ready(),
        lastAction?.seen === false && notice.ready(),
      ]);
      return {
        ...{ linkApps, chosen, state, settings, drafts, lastAction, news, directory },
        first: { linkApp: linkApp?.id, companies },
      };
    },
  );
