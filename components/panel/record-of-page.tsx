import { useEffect, useState } from 'preact/hooks';
import { companyOfRecord } from '../../utils/companies/company-of-record.ts';
import type { ListState } from '../../utils/companies/list-state.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { NoteNotice } from '../last-action/note-notice.tsx';
import { LinkAppName } from '../link-apps/link-app-choice.tsx';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { useBusy } from '../ui/use-busy.ts';
import { useRead } from '../ui/use-read.ts';
import { View } from '../ui/view.tsx';
import { RecordLine } from '../workspace/record-line.tsx';
import { prepareView, ShownView } from '../workspace/shown-view.tsx';
import { type DrawnView, drawnView } from '../workspace/view.ts';
import { useWorkspaceOf } from '../workspace/workspace.ts';
import { useWorkspace, type Workspace, WorkspaceContext } from '../workspace/workspace-context.ts';
import { details } from './load-panel.ts';
import type { PageRecord } from './open-page-record.ts';

interface Properties extends PageRecord {
  linkApps: LinkApp[];
  /** The Link APP that the panel shows: a record may belong to another. */
  chosen: LinkApp;
  /** The record of which the user has said to which Link APP it belongs. */
  answeredFor: string | null;
  onAnswer: (record: string | null) => void;
  /** Shows another Link APP in the whole panel. */
  onLinkApp: (linkApp: string) => void;
  onDraw: (drawn: DrawnView | null) => void;
}

/** A record beside the panel: its Company, or the way to one. Its page is read only when its user acts. */
export function RecordOfPage({ record, start, chosen, onDraw, ...shell }: Properties) {
  const [wasPressed, setPressed] = useState(false);
  const workspace = useWorkspaceOf({
    ...{ ...shell, start, surface: 'page' },
    readablePage: wasPressed ? start.hand.page : null,
    prepare: (view) => prepareView(view, details),
  });
  const { view, since, linkApp, note, failure } = workspace;
  useNewlyKnown(workspace);
  useEffect(() => {
    onDraw({ ...drawnView(view, since), record: record.from.record });
    return () => onDraw(null);
  }, [view, since]);
  const above = (
    <>
      <RecordLine />
      {linkApp.id !== chosen.id && (
        <p class="line tight hint">
          <LinkAppName linkApp={linkApp} />
        </p>
      )}
    </>
  );
  const fillIn = async () => {
    setPressed(true);
    await workspace.fillInRecord(record);
  };
  return (
    <WorkspaceContext.Provider value={workspace}>
      <ShownView
        card={details}
        {...{ above, hasBack: false }}
        home={
          <RecordSummary title={record.title} onCreate={fillIn}>
            {above}
          </RecordSummary>
        }
      />
      {/* What became of a press that no last action says: a live region that is there from the start. */}
      <div class="page-notice" role="status">
        {note && view.kind !== 'form' && <NoteNotice note={note} />}
        {failure && <FailureNotice failure={failure} />}
      </div>
    </WorkspaceContext.Provider>
  );
}

interface SummaryProperties {
  /** "HubSpot company" */
  title: string;
  onCreate: () => Promise<void>;
  children: preact.ComponentChildren;
}

/** A record of which no Company is known here. Nothing of its page is read before a press. */
function RecordSummary({ title, onCreate, children }: SummaryProperties) {
  const { directory, version, linkApp } = useWorkspace();
  const [busy, run] = useBusy();
  const read = () => directory.list(linkApp.id);
  const list = useRead<ListState | null>(read, null, [directory, linkApp.id, version]);
  const listedAt = list?.refreshedAt ?? null;
  return (
    <View name="this-page">
      <h1 class="visually-hidden">{title}</h1>
      {children}
      <p>
        {listedAt === null ? (
          <Sentence of="not_known_here" values={[linkApp.label]} />
        ) : (
          <Sentence
            of="not_known_here_since"
            values={[linkApp.label, <RelativeTime key="listed" time={listedAt} />]}
          />
        )}
      </p>
      <Button
        icon="plus"
        of="new_company"
        class="primary wide"
        aria-disabled={busy}
        onClick={() => run(onCreate)}
      />
    </View>
  );
}

/** Shows another Company of the record, or none, once the directory has that: not to a user at work. */
function useNewlyKnown({ view, hand, linkApp, directory, version, showRecord }: Workspace): void {
  useEffect(() => {
    const { record } = hand;
    if (version === 0 || !record) return;
    let stale = false;
    void companyOfRecord(directory, linkApp.id, record.ids).then((company) => {
      if (stale || view.kind === 'pick' || view.kind === 'form') return;
      const shown = view.kind === 'card' ? view.company.key : null;
      if ((company?.key ?? null) !== shown) void showRecord(record);
    });
    return () => {
      stale = true;
    };
  }, [directory, linkApp.id, hand.record, version]);
}
