import type { ComponentChildren } from 'preact';
import type { Draft } from '../../utils/companies/draft.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import type { ShownPopup } from '../popup/use-popup.ts';
import { form } from '../popup/views.ts';
import type { TabPage } from '../workspace/page-at-hand.ts';

interface Properties {
  popup: ShownPopup;
  linkApp: LinkApp;
  record: RecognisedRecord;
  draft: Draft;
  /** The page whose name may be read: its user has acted. */
  page: TabPage | null;
  above: ComponentChildren;
  /** The user is to say first which Link APP it belongs to. */
  isLinkAppOpen: boolean;
  onLeave: () => void;
}

/** **New Company** for the record beside the panel: the same draft as in the popup. */
export function FormOfRecord(properties: Properties) {
  const { popup, linkApp, record, draft, page, above, isLinkAppOpen, onLeave } = properties;
  const discard = () => {
    popup.discardForm(draft);
    onLeave();
  };
  return (
    <form.View
      {...{
        linkApp,
        record,
        above,
        isLinkAppOpen,
        directory: popup.directory,
        version: popup.version,
      }}
      isSwitching={popup.isSwitching}
      initial={draft}
      enter={popup.settings.enter}
      page={draft.name === '' ? page : null}
      onChange={popup.keepDraft}
      onDiscard={popup.isKept(draft) ? discard : undefined}
      onSend={popup.saveDraft}
      onMade={(company) => popup.showMade(company, draft)}
      onUse={(company) => popup.showExisting(company, draft)}
      onBack={onLeave}
    />
  );
}
