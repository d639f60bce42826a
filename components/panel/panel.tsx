import { useEffect, useRef, useState } from 'preact/hooks';
import { translate } from '../../utils/i18n/translate.ts';
import { chosenLinkApp, type LinkApp } from '../../utils/link-apps/link-app.ts';
import {
  chosenLinkAppItem,
  keepPanelState,
  linkAppsItem,
  type PanelState,
  pageRequestItem,
  type SearchRequest,
  searchRequestItem,
} from '../../utils/storage.ts';
import { LastActionLine } from '../last-action/last-action-line.tsx';
import type { Note } from '../last-action/note-notice.tsx';
import { useLastAction } from '../last-action/use-last-action.ts';
import { LinkAppChoice } from '../link-apps/link-app-choice.tsx';
import { News } from '../news/news.tsx';
import { NewsOffer } from '../news/news-offer.tsx';
import { WhatsNew } from '../news/whats-new.tsx';
import { SettingsButton } from '../ui/icon-button.tsx';
import { lazyView, useReady } from '../ui/lazy-view.tsx';
import { useStored } from '../ui/use-stored.ts';
import { prepareView } from '../workspace/shown-view.tsx';
import { type DrawnView, drawnView, home, isElsewhere, noPage } from '../workspace/view.ts';
import { useWorkspaceOf } from '../workspace/workspace.ts';
import { WorkspaceContext } from '../workspace/workspace-context.ts';
import { CompaniesTab } from './companies-tab.tsx';
import { details, firstRun, type PanelStart } from './load-panel.ts';
import { TabList, TabPanel } from './panel-tabs.tsx';
import { usePopupRequest } from './use-popup-request.ts';

const thisPage = lazyView(async () => (await import('./this-page.tsx')).ThisPage);

/** The whole side panel, from what was read before the first draw. */
export function Panel({ start }: { start: PanelStart }) {
  const linkApps = useStored(linkAppsItem, start.linkApps);
  const first = chosenLinkApp(linkApps, start.chosen);
  useReady(firstRun, first === undefined);
  if (!first) return <firstRun.View />;
  return <OfLinkApps {...{ start, linkApps, first }} />;
}

interface Properties {
  start: PanelStart;
  linkApps: LinkApp[];
  /** The Link APP that is shown at first. */
  first: LinkApp;
}

/** The side panel of a user who has a Link APP. */
function OfLinkApps({ start, linkApps, first }: Properties) {
  const [state, setState] = useState(start.state);
  const keep = (chosen: Partial<PanelState>) => {
    setState((before) => ({ ...before, ...chosen }));
    void keepPanelState(chosen);
  };
  const last = useLastAction(start.lastAction);
  // Whether there was no Link APP when the panel opened.
  const isNew = start.linkApps.length === 0;
  const workspace = useWorkspaceOf({
    ...{ surface: 'list', linkApps, readablePage: null },
    start: {
      ...{ ...start, view: home, linkApp: first.id, hand: noPage, tenants: {} },
      note: isNew ? connectedNote(first) : null,
    },
    prepare: (view) => prepareView(view, details),
    lastAction: last.lastAction,
    onLeave: (next) => {
      last.putAway();
      if (next.kind !== 'home') keep({ tab: 'companies' });
    },
    onLinkApp: (id) => void chosenLinkAppItem.write(id),
  });
  const { view, linkApp } = workspace;
  const isOnPage = state.tab === 'page';
  const [onPage, setOnPage] = useState<DrawnView | null>(null);
  const drawn = isOnPage ? onPage : drawnView(view, workspace.since);
  useLeaving(onPage, last.putAway);
  const wasListed = useWas(!isOnPage);
  useReady(thisPage, isOnPage);
  const [request, setRequest] = useState<SearchRequest | null>(null);
  usePopupRequest(pageRequestItem, () => keep({ tab: 'page' }));
  usePopupRequest(searchRequestItem, (wanted) => {
    if (!linkApps.some(({ id }) => id === wanted.linkApp)) return;
    workspace.goHome(wanted.linkApp);
    keep({ tab: 'companies', filter: 'all' });
    setRequest(wanted);
  });
  const isList = !isOnPage && view.kind === 'home';
  const line = <LastActionLine {...{ last, drawn }} />;
  return (
    <WorkspaceContext.Provider value={workspace}>
      <header class="head">
        <LinkAppChoice linkApps={linkApps} chosen={linkApp} onChoose={workspace.goHome} />
        <SettingsButton />
      </header>
      <News first={start.news} view={isOnPage ? home : view} />
      <TabList
        label={translate('extension_short_name')}
        tabs={[
          { name: 'page', label: translate('this_page') },
          { name: 'companies', label: translate('companies') },
        ]}
        shown={state.tab}
        onShow={(tab) => keep({ tab })}
      />
      <TabPanel name="page" isShown={isOnPage}>
        {/* No page is followed while another tab is shown. */}
        {isOnPage && <thisPage.View onDraw={setOnPage} />}
      </TabPanel>
      <TabPanel name="companies" isShown={!isOnPage}>
        {wasListed && (
          <CompaniesTab
            key={linkApp.id}
            {...{ state, keep, request }}
            line={isList && line}
            onRequestDone={() => setRequest(null)}
            first={linkApp.id === start.first.linkApp ? start.first.companies : []}
          />
        )}
      </TabPanel>
      {!isList && line}
      <NewsOffer />
      <WhatsNew />
    </WorkspaceContext.Provider>
  );
}

const connectedNote = ({ label }: LinkApp): Note => ({ of: 'link_app_connected', values: [label] });

/** Calls back where another record, or none, is drawn in the place of one. */
function useLeaving(drawn: DrawnView | null, onLeave: () => void): void {
  const before = useRef(drawn);
  useEffect(() => {
    if (isElsewhere(before.current, drawn)) onLeave();
    before.current = drawn;
  }, [drawn]);
}

/** Whether something was so once: the list is read when it is wanted first, and kept from then on. */
function useWas(isSo: boolean): boolean {
  const was = useRef(false);
  was.current ||= isSo;
  return was.current;
}
