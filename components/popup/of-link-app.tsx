import { translate } from '../../utils/i18n/translate.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { LastActionLine } from '../last-action/last-action-line.tsx';
import { LinkAppChoice } from '../link-apps/link-app-choice.tsx';
import { goToSettings } from '../ui/go-to-settings.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ShownView } from '../workspace/shown-view.tsx';
import { useFreshList } from '../workspace/use-fresh-list.ts';
import { useLinkAppOpen } from '../workspace/use-link-app-open.ts';
import { WaitingDraft } from '../workspace/waiting-draft.tsx';
import type { PopupStart } from './load-popup.ts';
import { OpenPanelButton } from './open-panel-button.tsx';
import { usePopup } from './use-popup.ts';

interface Properties {
  start: PopupStart;
  linkApps: LinkApp[];
  chosen: LinkApp;
  onChoose: (id: string) => void;
}

/** The popup of a user who has a Link APP. */
export function OfLinkApp({ start, linkApps, chosen, onChoose }: Properties) {
  const popup = usePopup(start, chosen.id, onChoose);
  const { lastAction, note } = popup;
  // The first view tells how old the list is, and so asks for it by itself.
  const isWanted = popup.view.kind !== 'home';
  useFreshList({ directory: popup.directory, linkApp: chosen.id, isWanted });
  const isLinkAppOpen = useLinkAppOpen(linkApps, start.tenants, popup.record);
  return (
    <>
      <header class="head">
        <LinkAppChoice linkApps={linkApps} chosen={chosen} onChoose={popup.chooseLinkApp} />
        <OpenPanelButton hand={start.hand} />
        <IconButton
          icon="settings"
          label={translate('settings')}
          onPress={() => void goToSettings()}
        />
      </header>
      <WaitingDraft popup={popup} />
      <ShownView {...{ popup, linkApps, isLinkAppOpen }} linkApp={chosen} />
      <LastActionLine
        lastAction={lastAction}
        note={note}
        failure={popup.failure}
        since={popup.since}
        onDismiss={popup.dismiss}
        onFollowUp={
          linkApps.some(({ id }) => id === lastAction?.linkApp) ? popup.follow : undefined
        }
      />
    </>
  );
}
