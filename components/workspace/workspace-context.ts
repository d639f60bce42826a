import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TabPage } from '../../utils/browser/front-page.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Draft } from '../../utils/companies/draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import type { RecordReference } from '../../utils/companies/record-link.ts';
import type { JournalEntry } from '../../utils/creating/journal-entry.ts';
import type { Company } from '../../utils/link-api/company.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import type { Settings } from '../../utils/storage.ts';
import type { CompanyActions } from '../company/company-actions.ts';
import type { Note } from '../last-action/note-notice.tsx';
import type { followUps } from './follow-ups.ts';
import type { PageAtHand, View } from './view.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** One Link APP at work: what is shown of it, and where its presses lead. */
export interface Workspace
  extends Pick<WorkspaceState, 'view' | 'since' | 'note' | 'failure'>,
    ReturnType<typeof followUps> {
  linkApps: LinkApp[];
  /** The one that is shown. */
  linkApp: LinkApp;
  /** Another was chosen, and what stands there still is of the one before. */
  isSwitching: boolean;
  directory: DirectoryReader;
  /** Counts the changes of its Companies. */
  version: number;
  /** The last Companies touched, newest first. */
  recent: KnownCompany[];
  /** The key of the Company whose link was copied last. */
  copied: string | null;
  settings: Settings;
  actions: CompanyActions;

  /** What page it stands over or beside, and the record of that. */
  hand: PageAtHand;
  /** The page at hand, where it is no record that we know: its user may have a rule for it. */
  plainPage: TabPage | null;
  /** The page at hand, where it is the record of the view by a rule of the user's own. */
  ruledPage: TabPage | null;
  /** The record that the view is about, once it is known. */
  record: RecognisedRecord | null;
  /** The user is to say to which Link APP the record belongs: its tenant is not bound yet. */
  isLinkAppOpen: boolean;
  /** And has said so. */
  isAnswered: boolean;
  /** A form that is under way goes along to the other Link APP, and so does a record. */
  chooseLinkApp: (linkApp: string) => Promise<void>;

  open: (view: View, linkApp?: string) => void;
  goHome: (linkApp?: string) => void;
  /** Shows a Company; `isFresh`: the API has just answered for it. */
  show: (company: KnownCompany, isFresh?: boolean) => void;
  /** What a record shows now: its Company, or the form to make it. */
  showRecord: (record: RecognisedRecord) => Promise<void>;
  /** The form to make the Company of a record, unless there is one by now. */
  fillInRecord: (record: RecognisedRecord) => Promise<void>;

  /** Opens the choice of the Company that the record is. */
  pick: () => void;
  linkRecord: (company: KnownCompany, from: RecordReference, isFresh?: boolean) => Promise<void>;
  /** The record is none of its Companies; null until it is known. */
  unlinkRecord: (() => Promise<void>) | null;

  /** Forms that were left, newest first; beside the list those of a record wait on its page. */
  drafts: Draft[];
  newCompany: (name: string) => void;
  continueDraft: (draft: Draft) => void;
  discard: (draft: Draft) => void;
  restoreDraft: (draft: Draft) => void;
  /** The page whose name a form may get: its own record's, or an ordinary one for an empty form. */
  pageOf: (form: Draft) => TabPage | null;
  /** Whether a form was saved, and so can be thrown away. */
  isKept: (form: Draft) => boolean;
  discardForm: (form: Draft) => void;
  typed: (draft: Draft) => void;
  /** Creates and keeps what stands in the form; neither where it stands there no more. */
  send: (draft: Draft, create: () => Promise<void>) => Promise<void>;
  made: (company: Company, form: Draft) => void;
  /** The client that a form was about has its Company already, and so has its record. */
  useExisting: (company: Company, form: Draft) => void;

  /** Fills in once more what was not created. */
  tryAgain: (entry: JournalEntry) => void;
  fail: (failure: Failure | null) => void;
  say: (note: Note | null) => void;
  /** Takes away what was said. */
  dismiss: () => void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The workspace that a view stands in. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('Drawn outside of a workspace');
  return workspace;
}
