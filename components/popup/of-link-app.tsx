import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { ask } from '../../utils/messages.ts';
import { translate } from '../../utils/translate.ts';
import { IconButton } from '../icon-button.tsx';
import { Home } from './home.tsx';
import { LinkAppChoice } from './link-app-choice.tsx';
import type { PopupStart } from './load-popup.ts';
import { ReportLine } from './report-line.tsx';
import { Unfinished } from './unfinished.tsx';
import { usePopup } from './use-popup.ts';
import { card, form } from './views.ts';

interface Properties {
  start: PopupStart;
  linkApps: LinkApp[];
  chosen: LinkApp;
  onChoose: (id: string) => void;
}

/** The popup of a user who has a Link APP. */
export function OfLinkApp({ start, linkApps, chosen, onChoose }: Properties) {
  const popup = usePopup(start, chosen.id, onChoose);
  const { view, report } = popup;
  const common = { directory: popup.directory, version: popup.version };
  return (
    <>
      <ReportLine
        report={report}
        failure={popup.failure}
        onFollowUp={linkApps.some(({ id }) => id === report?.linkApp) ? popup.follow : undefined}
      />
      <header class="popup-head">
        <LinkAppChoice linkApps={linkApps} chosen={chosen} onChoose={popup.chooseLinkApp} />
        <IconButton
          icon="settings"
          label={translate('settings')}
          onPress={() => ask('openSettings', {})}
        />
      </header>
      {view.kind === 'home' && (
        <Home
          {...common}
          linkApp={chosen}
          recent={popup.recent}
          actions={popup.actions}
          onShow={popup.show}
          onCreate={popup.newCompany}
          unfinished={
            <Unfinished
              {...common}
              linkApp={chosen.id}
              drafts={popup.drafts}
              onContinue={popup.continueDraft}
              onDiscard={popup.discard}
              onAskAgain={popup.askAgain}
              onTryAgain={popup.tryAgain}
            />
          }
        />
      )}
      {view.kind === 'form' && (
        <form.View
          {...common}
          key={`${view.draft.linkApp} ${view.draft.record}`}
          linkApp={chosen}
          initial={view.draft}
          enter={popup.settings.enter}
          onChange={popup.keepDraft}
          onDiscard={() => popup.discardForm(view.draft)}
          onMade={popup.showMade}
          onUse={(company) => popup.showExisting(company, view.draft)}
          onBack={popup.goHome}
        />
      )}
      {view.kind === 'card' && (
        <card.View
          {...common}
          key={`${view.company.linkApp} ${view.company.key}`}
          initial={view.company}
          isFresh={view.isFresh}
          actions={popup.actions}
          onBack={popup.goHome}
        />
      )}
    </>
  );
}
