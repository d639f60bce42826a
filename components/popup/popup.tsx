import { useEffect, useState } from 'preact/hooks';
import { openPanel } from '../../utils/browser/panel.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import {
  chosenLinkAppItem,
  keepSnapshot,
  linkAppsItem,
  pageRequestItem,
  searchRequestItem,
} from '../../utils/storage.ts';
import { goToBulk } from '../bulk/bulk-line.tsx';
import { LastActionLine } from '../last-action/last-action-line.tsx';
import type { Note } from '../last-action/note-notice.tsx';
import { useLastAction } from '../last-action/use-last-action.ts';
import { LinkAppChoice } from '../link-apps/link-app-choice.tsx';
import { News } from '../news/news.tsx';
import { NewsOffer } from '../news/news-offer.tsx';
import { WhatsNew } from '../news/whats-new.tsx';
import { IconButton, SettingsButton } from '../ui/icon-button.tsx';
import { useStored } from '../ui/use-stored.ts';
import { WaitingDraft } from '../workspace/draft-lines.tsx';
import { Home } from '../workspace/home.tsx';
import { useFreshList } from '../workspace/list-age.tsx';
import { type DirectoryTrouble, Trouble } from '../workspace/open-directory.tsx';
import { recordLine, ShownView } from '../workspace/shown-view.tsx';
import { drawnView, type PageAtHand } from '../workspace/view.ts';
import { useWorkspaceOf } from '../workspace/workspace.ts';
import { WorkspaceContext } from '../workspace/workspace-context.ts';
import { card, firstRun, loadPopup, type PopupStart, prepare } from './load-popup.ts';

/**
 * The whole popup, from what was read before the first draw; read once more after the first Link APP
 * is connected, so that it goes on with the record in front.
 */
export function Popup({ start: first }: { start: PopupStart }) {
  const [start, setStart] = useState(first);
  const [trouble, setTrouble] = useState<DirectoryTrouble | null>(null);
  const linkApps = useStored(linkAppsItem, start.linkApps);
  const [connected] = linkApps;
  const isNew = start.linkApp === '' && connected !== undefined;
  useEffect(() => {
    if (!isNew) return;
    void loadPopup().then((again) => {
      const note: Note = { of: 'link_app_connected', values: [connected.label] };
      const read = again.ok ? again.value : start;
      setStart({ ...read, linkApp: read.linkApp || connected.id, note });
    });
  }, [isNew]);
  useEffect(() => {
    void first.open().then((kind) => {
      setTrouble(kind);
      // A worker that died may have left it behind.
      if (!kind) keepSnapshot(first.directory).catch(() => undefined);
    });
  }, [first]);
  if (trouble) return <Trouble kind={trouble} />;
  if (!connected || isNew) return <firstRun.View />;
  return <OfLinkApps {...{ start, linkApps }} />;
}

/** The popup of a user who has a Link APP. */
function OfLinkApps({ start, linkApps }: { start: PopupStart; linkApps: LinkApp[] }) {
  const { hand } = start;
  const last = useLastAction(start.lastAction);
  const workspace = useWorkspaceOf({
    ...{ surface: 'popup', start, linkApps, prepare, readablePage: hand.page },
    ...{ lastAction: last.lastAction, onLeave: last.putAway },
    onLinkApp: (id) => void chosenLinkAppItem.write(id),
  });
  const { view, since, linkApp, directory } = workspace;
  // The first view shows the age of the list, and so asks for it by itself.
  useFreshList({ directory, linkApp: linkApp.id, isWanted: view.kind !== 'home' });
  const page = hand.isOfCrm ? hand.page : null;
  return (
    <WorkspaceContext.Provider value={workspace}>
      <header class="head">
        <LinkAppChoice linkApps={linkApps} chosen={linkApp} onChoose={workspace.chooseLinkApp} />
        <IconButton
          icon="panel"
          label={translate('open_side_panel')}
          onPress={() => openPanelBeside(hand)}
        />
        <SettingsButton />
      </header>
      <News first={start.news} view={view} />
      <WaitingDraft />
      <ShownView
        card={card}
        hasBack
        above={<recordLine.View />}
        home={
          <Home
            onShowAll={(text) => showAllFound(linkApp.id, text, hand.page?.tabId ?? null)}
            above={
              page && (
                <button
                  type="button"
                  class="link collect-button"
                  onClick={() => void goToBulk(page)}
                >
                  {translate('collect_records')}
                </button>
              )
            }
          />
        }
      />
      <LastActionLine {...{ last }} drawn={drawnView(view, since)} />
      <NewsOffer />
      <WhatsNew />
    </WorkspaceContext.Provider>
  );
}

/**
 * Opens the panel, on a CRM with this page: in the press itself, before anything is awaited. Chromium
 * closes the popup meanwhile, so that nothing can follow it.
 */
async function openPanelBeside({ page, record, isOfCrm }: PageAtHand): Promise<void> {
  const opening = openPanel();
  const wanted = record || isOfCrm ? page : null;
  const writing = wanted && pageRequestItem.write({ at: Date.now(), tabId: wanted.tabId });
  await Promise.all([opening, writing]);
  close();
}

/** The same, with what was searched for. */
async function showAllFound(linkApp: string, text: string, tabId: number | null): Promise<void> {
  const opening = openPanel();
  const writing = searchRequestItem.write({ at: Date.now(), linkApp, text, tabId });
  await Promise.all([opening, writing]);
  close();
}
