import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { ShownPopup } from '../popup/use-popup.ts';
import {
  card,
  collectButtons,
  collected,
  form,
  pick,
  recordLine,
  siteRuleLink,
} from '../popup/views.ts';
import { goToSettings } from '../ui/go-to-settings.ts';
import { useReady } from '../ui/lazy-view.tsx';
import { Home } from './home.tsx';
import { RecordButton } from './record-button.tsx';

interface Properties {
  popup: ShownPopup;
  linkApps: LinkApp[];
  linkApp: LinkApp;
  /** The user is to say which Link APP the record belongs to. */
  isLinkAppOpen: boolean;
}

/** The view that the popup shows now, and where its presses lead. */
export function ShownView({ popup, linkApps, linkApp, isLinkAppOpen }: Properties) {
  const { view, record, directory, version, recent, actions } = popup;
  const common = { directory, version };
  useReady(siteRuleLink, (popup.plainPage ?? popup.ruledPage) !== null);
  const title = record?.title ?? '';
  const rule = record === popup.atHand ? popup.ruledPage : null;
  const isChosen = record !== null && popup.chosenFor === record.from.record;
  const question = isLinkAppOpen
    ? { linkApps, chosen: isChosen ? linkApp.id : null, onChoose: popup.chooseLinkApp }
    : null;
  const lineOf = (hasCompany: boolean) => (
    <>
      <recordLine.View
        {...{ title, hasCompany }}
        question={hasCompany ? null : question}
        onPick={popup.pick}
      />
      {rule && <siteRuleLink.View page={rule} hasRule openSettings={goToSettings} />}
    </>
  );
  switch (view.kind) {
    case 'home':
      return (
        <Home
          {...{ ...common, linkApp, recent, actions, copied: popup.copied }}
          onShow={popup.show}
          onCreate={popup.newCompany}
          onShowAll={popup.showAll}
          above={
            <>
              {popup.atHand && <RecordButton record={popup.atHand} onShow={popup.showRecord} />}
              <collectButtons.View {...popup.collect} />
            </>
          }
          below={
            popup.plainPage && (
              <siteRuleLink.View
                page={popup.plainPage}
                hasRule={false}
                openSettings={goToSettings}
              />
            )
          }
          drafts={{
            drafts: popup.drafts,
            onContinue: popup.continueDraft,
            onDiscard: popup.discard,
            onRestore: popup.restoreDraft,
          }}
          unfinished={{
            onAskAgain: popup.askAgain,
            onTryAgain: popup.tryAgain,
          }}
        />
      );
    case 'form':
      return (
        <form.View
          {...common}
          key={`${view.draft.linkApp} ${view.draft.record}`}
          linkApp={linkApp}
          initial={view.draft}
          enter={popup.settings.enter}
          above={view.draft.from && lineOf(false)}
          isLinkAppOpen={isLinkAppOpen && !isChosen}
          isSwitching={popup.isSwitching}
          record={record}
          page={popup.pageOf(view.draft)}
          onChange={popup.keepDraft}
          onDiscard={popup.isKept(view.draft) ? () => popup.discardForm(view.draft) : undefined}
          onSend={popup.saveDraft}
          onMade={(company) => popup.showMade(company, view.draft)}
          onUse={(company) => popup.showExisting(company, view.draft)}
          onBack={popup.goHome}
        />
      );
    case 'card':
      return (
        <card.View
          {...common}
          key={`${view.company.linkApp} ${view.company.key}`}
          initial={view.company}
          isFresh={view.isFresh}
          actions={actions}
          above={view.from && lineOf(true)}
          onBack={popup.goHome}
        />
      );
    case 'collected':
      return (
        <collected.View
          {...{ linkApp: linkApp.id, version, atOnce: view.atOnce, page: popup.collect.page }}
          onBack={popup.goHome}
        />
      );
    case 'pick':
      return (
        <pick.View
          {...{ ...common, linkApp, recent, title, back: view.back, ids: record?.ids ?? [] }}
          key={`${linkApp.id} ${view.from.record}`}
          onPick={(company, isFresh) => popup.linkRecord(company, view.from, isFresh)}
          onUnlink={popup.unlinkRecord}
          onBack={() => popup.leavePick(view.back)}
        />
      );
  }
}
