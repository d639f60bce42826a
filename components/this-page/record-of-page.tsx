import { useState } from 'preact/hooks';
import { shownName } from '../../utils/companies/shown-name.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { Details } from '../details/details.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { LinkAppDot } from '../link-app-dot.tsx';
import type { TabPage } from '../popup/page-at-hand.ts';
import { useLinkAppOpen } from '../popup/use-link-app-open.ts';
import { usePopup } from '../popup/use-popup.ts';
import { form, pick } from '../popup/views.ts';
import { RecordLine } from '../record/record-line.tsx';
import { Sentence } from '../sentence.tsx';
import type { PageRecord } from './open-page-record.ts';
import { RecordSummary } from './record-summary.tsx';
import { useNewlyKnown } from './use-newly-known.ts';

interface Properties extends PageRecord {
  /** Where the record stands now: it may have several addresses. */
  page: TabPage;
  linkApps: LinkApp[];
  /** The Link APP that the panel shows: a record may belong to another. */
  chosen: LinkApp;
}

const nowhere = () => undefined;

/** A record beside the panel: its Company, or the way to one. Its page is read only when its user acts. */
export function RecordOfPage(properties: Properties) {
  const { record, linkApp, start, page, linkApps, chosen } = properties;
  const popup = usePopup(start, linkApp.id, nowhere);
  const { view, directory, version, actions, tied, failure } = popup;
  const [isFormOpen, setFormOpen] = useState(view.kind === 'form' && popup.isKept(view.draft));
  const [wasPressed, setPressed] = useState(false);
  const isLinkAppOpen = useLinkAppOpen(linkApps, start.tenants, record);
  const shown = view.kind === 'card' ? view.company.key : null;
  useNewlyKnown(record, linkApp.id, directory, version, (key) => {
    if (!isFormOpen && view.kind !== 'pick' && key !== shown) void popup.showRecord(record);
  });

  const openForm = async () => {
    await form.ready();
    setPressed(true);
    await popup.showRecord(record);
    setFormOpen(true);
  };
  const above = (hasCompany: boolean) => (
    <>
      <RecordLine {...{ title: record.title, hasCompany, isLinkAppOpen }} onPick={popup.pick} />
      {linkApp.id !== chosen.id && (
        <p class="of-link-app hint">
          <LinkAppDot colour={linkApp.colour} />
          <bdi class="ellipsis" title={linkApp.label}>
            {linkApp.label}
          </bdi>
        </p>
      )}
    </>
  );
  const told = (
    <div class="page-told" role="status">
      {tied && (
        <p class="notice">
          <Sentence of="record_tied" values={[shownName(tied)]} />
        </p>
      )}
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
  const common = { directory, version };

  if (view.kind === 'card') {
    return (
      <>
        {told}
        <Details
          {...common}
          key={view.company.key}
          initial={view.company}
          isFresh={view.isFresh}
          actions={actions}
          above={above(true)}
        />
      </>
    );
  }
  if (view.kind === 'pick') {
    return (
      <>
        {told}
        <pick.View
          {...{ ...common, linkApp, recent: popup.recent, title: record.title }}
          onPick={(company) => popup.tie(company, view.from)}
          onUntie={popup.untie}
          onBack={() => popup.leavePick(view.back)}
        />
      </>
    );
  }
  if (view.kind === 'form' && isFormOpen) {
    return (
      <form.View
        {...common}
        linkApp={linkApp}
        initial={view.draft}
        enter={popup.settings.enter}
        above={above(false)}
        record={record}
        page={wasPressed && view.draft.name === '' ? page : null}
        onChange={popup.keepDraft}
        onDiscard={
          popup.isKept(view.draft)
            ? () => {
                popup.discardForm(view.draft);
                setFormOpen(false);
              }
            : undefined
        }
        onSend={popup.saveDraft}
        onMade={(company) => popup.showMade(company, view.draft)}
        onUse={(company) => popup.showExisting(company, view.draft)}
        onBack={() => setFormOpen(false)}
      />
    );
  }
  return (
    <>
      {told}
      <RecordSummary
        {...common}
        linkApp={linkApp}
        title={record.title}
        above={above(false)}
        onCreate={openForm}
      />
    </>
  );
}
