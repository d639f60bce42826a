import { useEffect, useState } from 'preact/hooks';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { Details } from '../company/details.tsx';
import { type DrawnView, drawnView, type PopupView } from '../popup/popup-view.ts';
import { usePopup } from '../popup/use-popup.ts';
import { form, pick } from '../popup/views.ts';
import type { TabPage } from '../workspace/page-at-hand.ts';
import { useLinkAppOpen } from '../workspace/use-link-app-open.ts';
import { AboveRecord } from './above-record.tsx';
import { FormOfRecord } from './form-of-record.tsx';
import type { PageRecord } from './open-page-record.ts';
import { RecordNotice } from './record-notice.tsx';
import { RecordSummary } from './record-summary.tsx';
import { useNewlyKnown } from './use-newly-known.ts';

interface Properties extends PageRecord {
  /** Where the record stands now: it may have several addresses. */
  page: TabPage;
  linkApps: LinkApp[];
  /** The Link APP that the panel shows: a record may belong to another. */
  chosen: LinkApp;
  /** The user has said to which Link APP the record belongs. */
  isAnswered: boolean;
  onAnswer: () => void;
  /** Shows another Link APP in the whole panel. */
  onChoose: (linkApp: string) => void;
  onDraw: (drawn: DrawnView | null) => void;
}

const home: PopupView = { kind: 'home' };

/** A record beside the panel: its Company, or the way to one. Its page is read only when its user acts. */
export function RecordOfPage(properties: Properties) {
  const { record, linkApp, start, page, linkApps, chosen, isAnswered, onDraw } = properties;
  const popup = usePopup(start, linkApp.id, properties.onChoose);
  const { view, directory, version } = popup;
  const [isFormOpen, setFormOpen] = useState(view.kind === 'form' && popup.isKept(view.draft));
  const [wasPressed, setPressed] = useState(false);
  const isLinkAppOpen = useLinkAppOpen(linkApps, start.tenants, record);
  const shown = view.kind === 'card' ? view.company.key : null;
  useNewlyKnown(record, linkApp.id, directory, version, (key) => {
    const isAtWork = view.kind === 'pick' || (view.kind === 'form' && isFormOpen);
    if (!isAtWork && key !== shown) void popup.showRecord(record);
  });

  const { since } = popup;
  const drawn = view.kind === 'form' && !isFormOpen ? home : view;
  useEffect(() => {
    onDraw({ ...drawnView(drawn, since), record: record.from.record });
    return () => onDraw(null);
  }, [drawn, since]);

  const openForm = async () => {
    await form.ready();
    setPressed(true);
    await popup.showRecord(record);
    setFormOpen(true);
  };
  const question = {
    linkApps,
    chosen: isAnswered ? linkApp.id : null,
    onChoose: (id: string) => {
      properties.onAnswer();
      void popup.chooseLinkApp(id);
    },
  };
  const common = { directory, version };
  const above = (
    <AboveRecord
      title={record.title}
      hasCompany={view.kind === 'card'}
      question={isLinkAppOpen && view.kind !== 'card' ? question : null}
      ruledPage={popup.ruledPage && page}
      other={linkApp.id === chosen.id ? null : linkApp}
      onPick={popup.pick}
    />
  );

  if (view.kind === 'form' && isFormOpen) {
    return (
      <>
        <FormOfRecord
          {...{ popup, linkApp, record, above }}
          isLinkAppOpen={isLinkAppOpen && !isAnswered}
          draft={view.draft}
          page={wasPressed ? page : null}
          onLeave={() => setFormOpen(false)}
        />
        <RecordNotice note={null} failure={popup.failure} />
      </>
    );
  }
  return (
    <>
      {view.kind === 'card' && (
        <Details
          {...common}
          key={view.company.key}
          initial={view.company}
          isFresh={view.isFresh}
          actions={popup.actions}
          above={above}
        />
      )}
      {view.kind === 'pick' && (
        <pick.View
          {...{ ...common, linkApp, recent: popup.recent, title: record.title }}
          {...{ back: view.back, ids: record.ids }}
          onPick={(company, isFresh) => popup.linkRecord(company, view.from, isFresh)}
          onUnlink={popup.unlinkRecord}
          onBack={() => popup.leavePick(view.back)}
        />
      )}
      {view.kind !== 'card' && view.kind !== 'pick' && (
        <RecordSummary
          {...{ ...common, linkApp, title: record.title, above }}
          onCreate={openForm}
        />
      )}
      <RecordNotice note={popup.note} failure={popup.failure} />
    </>
  );
}
