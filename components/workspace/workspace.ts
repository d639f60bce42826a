import { ownSite } from '../../utils/capture/own-site.ts';
import { type Draft, draftKey, keptDrafts } from '../../utils/companies/draft.ts';
import { justFetched, type KnownCompany } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { type RecordReference, tenantKey } from '../../utils/companies/record-link.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import type { JournalEntry } from '../../utils/creating/journal-entry.ts';
import type { MessageKey } from '../../utils/i18n/translate.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { settledLinkApp } from '../../utils/link-apps/link-app.ts';
import { ask, type RecognisedRecord } from '../../utils/messages.ts';
import { settingsItem, tenantsItem } from '../../utils/storage.ts';
import { companyActions } from '../company/company-actions.ts';
import { copiedKey } from '../last-action/copied-key.ts';
import { followUps } from '../last-action/follow-ups.ts';
import type { Note } from '../last-action/note.ts';
import { useRead } from '../ui/use-read.ts';
import { useStored } from '../ui/use-stored.ts';
import { isBlank, isWithoutRecord } from './new-draft.ts';
import type { LinkChange } from './record-moves.ts';
import { useDirectoryVersion } from './use-directory-version.ts';
import { type Shell, useWorkspaceState } from './use-workspace-state.ts';
import { home, recordOf, type View } from './view.ts';
import {
  keptForm,
  maySend,
  newestFirst,
  viewBefore,
  type WorkspaceEvent,
} from './workspace-state.ts';

/** How many of the last Companies touched are listed. */
export const recentCount = 8;

/** One Link APP at work: all that is shown of it, and where its presses lead. */
export function useWorkspaceOf(shell: Shell) {
  const { surface, start, linkApps } = shell;
  const { directory, hand } = start;
  const { state, current, send } = useWorkspaceState(shell);
  const { view, drafts, linkApp: id } = state;
  const settings = useStored(settingsItem, start.settings);
  const tenants = useStored(tenantsItem, start.tenants);
  const version = useDirectoryVersion(id);
  const readRecent = async () => (start.recent ? await directory.recent(id, recentCount) : []);
  const recent = useRead(readRecent, start.recent ?? [], [directory, id, version]);
  const shownRecord = surface === 'page' ? hand.record?.from : recordOf(view);
  const record = useRecognised(shownRecord, hand.record);
  const linkApp = linkApps.find((one) => one.id === id) ?? linkApps[0];
  if (!linkApp) throw new Error('A workspace is of a Link APP');

  const fail = (failure: Failure | null) => send({ kind: 'fail', failure });
  const open = (next: View, linkAppOfIt?: string) =>
    send({ kind: 'open', view: next, ...(linkAppOfIt !== undefined && { linkApp: linkAppOfIt }) });
  const show = (company: KnownCompany, isFresh = false) => open({ kind: 'card', company, isFresh });
  const fillInAgain = (again: Extract<WorkspaceEvent, { kind: 'fillInAgain' }>['again']) =>
    send({ kind: 'fillInAgain', again, at: Date.now() });
  const recordMoves = async () =>
    (await import('./record-moves.ts')).recordMoves({
      directory,
      drafts: newestFirst(current().drafts),
      pageEnabled: settings.pageEnabled,
      onFailure: fail,
    });
  const recordId = record?.companyId;
  /** Beside a page nothing is filled in before its user wants that. */
  const atRest = (next: View): View =>
    surface === 'page' && next.kind === 'form' && !(draftKey(next.draft) in current().drafts)
      ? home
      : next;
  const actions = companyActions(fail);

  /** Shows what a record link has become, with the way back to what stood there before. */
  const showLinkChange = (
    { view: next, before }: LinkChange,
    of: MessageKey,
    company: Company,
    ended?: Pick<Draft, 'linkApp' | 'record'>,
  ) => {
    const back = viewBefore(current());
    const undo = async () => {
      if (await (await recordMoves()).takeBack(before))
        send({ kind: 'linkRestored', view: back, recordId });
    };
    const note = { of, values: [shownName(company)], undo };
    send({ kind: 'linkChanged', view: next, note, ...(ended && { ended }) });
  };
  const linkRecord = async (company: KnownCompany, from: RecordReference, isFresh = false) => {
    const change = await (await recordMoves()).linkRecord(company, from, isFresh);
    const ended = { linkApp: company.linkApp, record: from.record };
    if (change) showLinkChange(change, 'record_linked', company, ended);
  };
  const unlinkRecord = async (from: RecognisedRecord) => {
    const change = await (await recordMoves()).unlinkRecord(from, id);
    if (!change) return;
    const back = viewBefore(current());
    const next = atRest(change.view);
    if (back.kind === 'card')
      showLinkChange({ ...change, view: next }, 'record_unlinked', back.company);
    else send({ kind: 'linkChanged', view: next, note: null });
  };
  const switchTo = async (chosen: string) => {
    send({ kind: 'switch' });
    try {
      const next = await (await recordMoves()).viewIn(chosen, view, record);
      const answeredFor = record?.from.record ?? null;
      send({ kind: 'switched', linkApp: chosen, ...next, answeredFor, recordId });
    } catch (error) {
      send({ kind: 'switchFailed' });
      throw error;
    }
  };

  return {
    ...state,
    ...{ surface, linkApps, linkApp, directory, version, recent, settings, record, actions },
    /** What page it stands over or beside, and the record of that. */
    hand,
    /** The page at hand, where it is no record that we know: its user may have a rule for it. */
    plainPage: hand.record ? null : hand.page,
    /** The page at hand, where it is the record of the view by a rule of the user's own. */
    ruledPage: record === hand.record && record?.from.system === ownSite ? hand.page : null,
    /** The key of the Company whose link was copied last. */
    copied: copiedKey(shell.lastAction ?? null, id),
    /** The user is to say to which Link APP the record belongs: its tenant is not bound yet. */
    isLinkAppOpen:
      surface !== 'list' &&
      record !== null &&
      settledLinkApp(linkApps, tenants[tenantKey(record.from)]) === undefined,
    /** And has said so. */
    isAnswered: record !== null && state.answeredFor === record.from.record,
    /** Forms that were left, newest first; beside the list those of a record wait on its page. */
    drafts: newestFirst(keptDrafts(drafts, Date.now())).filter(
      (draft) => draft.linkApp === id && (surface !== 'list' || isWithoutRecord(draft)),
    ),
    /** The page whose name a form may get: its own record's, or an ordinary one for an empty form. */
    pageOf: ({ from, name }: Draft) =>
      name === '' && from?.record === hand.record?.from.record ? shell.readablePage : null,
    /** Whether a form was saved, and so can be thrown away. */
    isKept: (form: Draft) => !form.from || draftKey(form) in drafts,
    fail,
    say: (note: Note | null) => send({ kind: 'note', note }),
    dismiss: () => send({ kind: 'dismiss' }),
    open,
    show,
    goHome: (linkAppOfIt?: string) => open(home, linkAppOfIt),
    /** What a record shows now: its Company, or the form to make it. */
    showRecord: async (shown: RecognisedRecord) =>
      open(atRest(await (await recordMoves()).viewOf(shown, id))),
    /** The form to make the Company of a record, unless there is one by now. */
    fillInRecord: async (shown: RecognisedRecord) =>
      open(await (await recordMoves()).viewOf(shown, id)),
    ...followUps({
      ...{ directory, actions, onFailure: fail },
      onNote: (note) => send({ kind: 'note', note }),
      onShow: show,
      onTryAgain: (again) => fillInAgain({ ...again, pageEnabled: settings.pageEnabled }),
    }),
    tryAgain: ({ body, from }: JournalEntry) =>
      fillInAgain({ linkApp: id, ...body, ...(from && { from }) }),
    newCompany: (name: string) =>
      send({
        ...{ kind: 'newCompany', name, pageEnabled: settings.pageEnabled, at: Date.now() },
        page: hand.page?.address,
      }),
    continueDraft: (draft: Draft) => open({ kind: 'form', draft }),
    discard: (draft: Draft) => send({ kind: 'discard', draft }),
    restoreDraft: (draft: Draft) => send({ kind: 'restore', draft, isOpened: false }),
    typed: (draft: Draft) => send({ kind: 'type', draft, recordId }),
    /** Keeps what is about to be created; false where it stands there no more, and must not be. */
    send: (draft: Draft): boolean => {
      const isAllowed = maySend(current(), draft);
      send({ kind: 'send', draft });
      return isAllowed;
    },
    discardForm: (form: Draft) => {
      const draft = keptForm(current().drafts, form);
      const undo = async () => send({ kind: 'restore', draft, isOpened: true });
      const note: Note = { of: 'draft_discarded', values: [shownName(draft)], undo };
      send({ kind: 'discardForm', draft, note: isBlank(draft) ? null : note });
    },
    made: (company: Company, draft: Draft) =>
      send({ kind: 'made', draft, company: justFetched(company, id, Date.now()) }),
    /** The client that a form was about has its Company already, and so has its record. */
    useExisting: (company: Company, draft: Draft) => {
      const known = justFetched(company, id, 0);
      if (draft.from) return void linkRecord(known, draft.from);
      send({ kind: 'discard', draft });
      show(known);
    },
    pick: () => shownRecord && send({ kind: 'pick', from: shownRecord }),
    linkRecord,
    unlinkRecord: record && (() => unlinkRecord(record)),
    /** A form that is under way goes along to the other Link APP, and so does a record. */
    chooseLinkApp: async (chosen: string) => {
      if (chosen !== id) await switchTo(chosen);
      else send({ kind: 'answer', record: record?.from.record ?? null });
    },
  };
}

export type Workspace = ReturnType<typeof useWorkspaceOf>;

/** What is known of the record that a view is about: mostly the one at hand. */
function useRecognised(
  from: RecordReference | undefined,
  atHand: RecognisedRecord | null,
): RecognisedRecord | null {
  const isAtHand = from?.record === atHand?.from.record;
  const read = async () => {
    if (!from || isAtHand) return null;
    const reply = await ask('recognise', { address: from.address });
    return reply.ok ? reply.value : null;
  };
  const other = useRead<RecognisedRecord | null>(read, null, [from?.record, isAtHand]);
  if (!from) return null;
  if (isAtHand) return atHand;
  return other?.from.record === from.record ? other : null;
}
