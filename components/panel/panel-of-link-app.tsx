import { useRef, useState } from 'preact/hooks';
import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { ask } from '../../utils/messages.ts';
import type { SearchRequest } from '../../utils/storage.ts';
import { LastActionLine } from '../last-action/last-action-line.tsx';
import type { Note } from '../last-action/note.ts';
import { LinkAppChoice } from '../link-apps/link-app-choice.tsx';
import { type DrawnView, isShownInView } from '../popup/popup-view.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { CompaniesTab } from './companies-tab.tsx';
import type { PanelStart } from './load-panel.ts';
import { TabList, TabPanel } from './panel-tabs.tsx';
import { ThisPageTab } from './this-page-tab.tsx';
import { useLeaving } from './use-leaving.ts';
import { usePageRequest } from './use-page-request.ts';
import { usePanel } from './use-panel.ts';
import { useSearchRequest } from './use-search-request.ts';

interface Properties {
  start: PanelStart;
  linkApps: LinkApp[];
  chosen: LinkApp;
  /** It is the first, and was just connected. */
  isNew: boolean;
  onChoose: (id: string) => void;
}

/** The side panel of a user who has a Link APP. */
export function PanelOfLinkApp({ start, linkApps, chosen, isNew, onChoose }: Properties) {
  const panel = usePanel(start, chosen.id, onChoose, isNew ? connectedNote(chosen) : null);
  const { lastAction, state } = panel;
  const [onPage, setOnPage] = useState<DrawnView | null>(null);
  const drawn = state.tab === 'page' ? onPage : panel.drawn;
  const wasListed = useWas(state.tab === 'companies');
  const [request, setRequest] = useState<SearchRequest | null>(null);
  useSearchRequest((wanted) => {
    if (!linkApps.some(({ id }) => id === wanted.linkApp)) return;
    if (wanted.linkApp !== chosen.id) onChoose(wanted.linkApp);
    panel.showList();
    panel.keep({ tab: 'companies', filter: 'all' });
    setRequest(wanted);
  });
  useLeaving(onPage, panel.putAway);
  usePageRequest(() => panel.keep({ tab: 'page' }));
  const isList = state.tab === 'companies' && panel.view.kind === 'list';
  const line = (
    <LastActionLine
      lastAction={lastAction && drawn && isShownInView(lastAction, drawn) ? null : lastAction}
      note={panel.note}
      failure={panel.failure}
      since={drawn?.since ?? 0}
      onDismiss={panel.dismiss}
      onFollowUp={linkApps.some(({ id }) => id === lastAction?.linkApp) ? panel.follow : undefined}
    />
  );
  return (
    <>
      <header class="head">
        <LinkAppChoice
          linkApps={linkApps}
          chosen={chosen}
          onChoose={(id) => {
            panel.showList();
            onChoose(id);
          }}
        />
        <IconButton
          icon="settings"
          label={translate('settings')}
          onPress={() => ask('openSettings', {})}
        />
      </header>
      <TabList
        label={translate('extension_short_name')}
        tabs={[
          { name: 'page', label: translate('this_page') },
          { name: 'companies', label: translate('companies') },
        ]}
        shown={state.tab}
        onShow={(tab) => panel.keep({ tab })}
      />
      <TabPanel name="page" isShown={state.tab === 'page'}>
        <ThisPageTab
          {...{ panel, linkApps, chosen, onChoose }}
          isShown={state.tab === 'page'}
          onDraw={setOnPage}
        />
      </TabPanel>
      <TabPanel name="companies" isShown={state.tab === 'companies'}>
        {wasListed && (
          <CompaniesTab
            key={chosen.id}
            panel={panel}
            linkApp={chosen}
            line={isList && line}
            request={request}
            onRequestDone={() => setRequest(null)}
            first={chosen.id === start.first.linkApp ? start.first.companies : []}
          />
        )}
      </TabPanel>
      {!isList && line}
    </>
  );
}

const connectedNote = ({ label }: LinkApp): Note => ({ of: 'link_app_connected', values: [label] });

/** Whether something was so once: the list is read when it is wanted first, and kept from then on. */
function useWas(isSo: boolean): boolean {
  const was = useRef(false);
  was.current ||= isSo;
  return was.current;
}
