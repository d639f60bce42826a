import type { LastAction } from '../../utils/actions.ts';
import type { Draft } from '../../utils/companies/draft.ts';
import { justFetched } from '../../utils/companies/known-company.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import type { JournalEntry } from '../../utils/creating/journal-entry.ts';
import type { Company } from '../../utils/link-api/company.ts';
import type { Note } from '../last-action/note-notice.tsx';
import { type Again, isBlank } from './new-draft.ts';
import { keptForm, maySend, type WorkspaceEvent, type WorkspaceState } from './workspace-state.ts';

interface Environment {
  linkApp: string;
  /** The connection page of a new Company, at first. */
  pageEnabled: boolean;
  /** The id that the Company of the record at hand gets. */
  recordId: string | undefined;
  /** The address of the page at hand. */
  page: string | undefined;
  current: () => WorkspaceState;
  dispatch: (event: WorkspaceEvent) => void;
}

/** Where presses lead that have to do with forms and their drafts. */
export function formMoves({
  linkApp,
  pageEnabled,
  recordId,
  page,
  current,
  dispatch,
}: Environment) {
  const again = (filledIn: Again) =>
    dispatch({ kind: 'fillInAgain', again: filledIn, at: Date.now() });
  return {
    fillInAgain: (failed: LastAction) => again({ ...failed, pageEnabled }),
    tryAgain: ({ body, from }: JournalEntry) => again({ linkApp, ...body, ...(from && { from }) }),
    newCompany: (name: string) =>
      dispatch({ kind: 'newCompany', name, pageEnabled, page, at: Date.now() }),
    continueDraft: (draft: Draft) => dispatch({ kind: 'open', view: { kind: 'form', draft } }),
    discard: (draft: Draft) => dispatch({ kind: 'discard', draft }),
    restoreDraft: (draft: Draft) => dispatch({ kind: 'restore', draft, isOpened: false }),
    typed: (draft: Draft) => dispatch({ kind: 'type', draft, recordId }),
    send: async (draft: Draft, create: () => Promise<void>) => {
      if (!maySend(current(), draft)) return;
      // The background is on its way before anything is drawn anew.
      const creating = create();
      dispatch({ kind: 'send', draft });
      await creating;
    },
    discardForm: (form: Draft) => {
      const draft = keptForm(current().drafts, form);
      const undo = async () => dispatch({ kind: 'restore', draft, isOpened: true });
      const said: Note = { of: 'draft_discarded', values: [shownName(draft)], undo };
      dispatch({ kind: 'discardForm', draft, note: isBlank(draft) ? null : said });
    },
    made: (company: Company, draft: Draft) =>
      dispatch({ kind: 'made', draft, company: justFetched(company, linkApp, Date.now()) }),
  };
}
