import { ask } from '../../utils/ask.ts';
import { ownSite } from '../../utils/capture/own-site.ts';
import { type Draft, draftKey } from '../../utils/companies/draft.ts';
import { justFetched, type KnownCompany } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { type RecordReference, tenantKey } from '../../utils/companies/record-link.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import { recentCount } from '../../utils/companies/snapshot.ts';
import type { JournalEntry } from '../../utils/creating/journal-entry.ts';
import type { MessageKey } from '../../utils/i18n/translate.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { settledLinkApp } from '../../utils/link-apps/link-app.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import { settingsItem, tenantsItem } from '../../utils/storage.ts';
import { companyActions } from '../company/company-actions.ts';
import type { Note } from '../last-action/note-notice.tsx';
import { copiedKey } from '../last-action/use-last-action.ts';
import { useRead } from '../ui/use-read.ts';
import { useStored } from '../ui/use-stored.ts';
import { followUps } from './follow-ups.ts';
import { isBlank, isWithoutRecord } from './new-draft.ts';
import type { LinkChange } from './record-moves.ts';
import { useDirectoryVersion } from './use-directory-version.ts';
import { type Shell, useWorkspaceState } from './use-workspace-state.ts';
import { home, recordOf, type View } from './view.ts';
import type { Workspace } from './workspace-context.ts';
import {
  keptForm,
  maySend,
  newestFirst,
  viewBefore,
  type WorkspaceEvent,
} from './workspace-state.ts';

/** One Link APP at work: all that is shown of it, and where its presses lead. */
export function useWorkspaceOf(shell: Shell): Workspace {
  const { surface, start, linkApps } = shell;
  const { directory, hand } = start;
  const { state, current, dispatch } = useWorkspaceState(shell);
  const { view, since, drafts, note, failure, isSwitching, linkApp: id } = state;
  const settings = useStored(settingsItem, start.settings);
  const tenants = useStored(tenantsItem, start.tenants);
  const version = useDirectoryVersion(id);
  const readRecent = async () => (start.recent ? await directory.recent(id, recentCount) : []);
  const recent = useRead(readRecent, start.recent ?? [], [directory, id, version]);
  const shownRecord = surface === 'page' ? hand.record?.from : recordOf(view);
  const record = useRecognised(shownRecord, hand.record);
  const linkApp = linkApps.find((one) => one.id === id) ?? linkApps[0];
  if (!linkApp) throw new Error('A workspace is of a Link APP');

  const fail = (trouble: Failure | null) => dispatch({ kind: 'fail', failure: trouble });
  const open = (next: View, linkAppOfIt?: string) =>
    dispatch({
      kind: 'open',
      view: next,
      ...(linkAppOfIt !== undefined && { linkApp: linkAppOfIt }),
    });
  const show = (company: KnownCompany, isFresh = false) => open({ kind: 'card', company, isFresh });
  const fillInAgain = (again: Extract<WorkspaceEvent, { kind: 'fillInAgain' }>['again']) =>
    dispatch({ kind: 'fillInAgain', again, at: Date.now() });
  const recordMoves = async () =>
    (await import('./records.ts')).recordMoves({
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
        dispatch({ kind: 'linkRestored', view: back, recordId });
    };
    const linked = { of, values: [shownName(company)], undo };
    dispatch({ kind: 'linkChanged', view: next, note: linked, ...(ended && { ended }) });
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
    else dispatch({ kind: 'linkChanged', view: next, note: null });
  };
  const switchTo = async (chosen: string) => {
    dispatch({ kind: 'switch' });
    try {
      const next = await (await recordMoves()).viewIn(chosen, view, record);
      const answeredFor = record?.from.record ?? null;
      dispatch({ kind: 'switched', linkApp: chosen, before: view, ...next, answeredFor, recordId });
    } catch (error) {
      dispatch({ kind: 'switchFailed' });
      throw error;
    }
  };

  return {
    ...{ view, since, note, failure, isSwitching },
    ...{ linkApps, linkApp, directory, version, recent, settings, record, actions },
    hand,
    plainPage: hand.record ? null : hand.page,
    ruledPage: record === hand.record && record?.from.system === ownSite ? hand.page : null,
    copied: copiedKey(shell.lastAction ?? null, id),
    isLinkAppOpen:
      surface !== 'list' &&
      record !== null &&
      settledLinkApp(linkApps, tenants[tenantKey(record.from)]) === undefined,
    isAnswered: record !== null && state.answeredFor === record.from.record,
    drafts: newestFirst(drafts).filter(
      (draft) => draft.linkApp === id && (surface !== 'list' || isWithoutRecord(draft)),
    ),
    pageOf: ({ from, name }: Draft) =>
      name === '' && from?.record === hand.record?.from.record ? shell.readablePage : null,
    isKept: (form: Draft) => !form.from || draftKey(form) in drafts,
    fail,
    say: (said: Note | null) => dispatch({ kind: 'note', note: said }),
    dismiss: () => dispatch({ kind: 'dismiss' }),
    open,
    show,
    goHome: (linkAppOfIt?: string) => open(home, linkAppOfIt),
    showRecord: async (shown: RecognisedRecord) =>
      open(atRest(await (await recordMoves()).viewOf(shown, id))),
    fillInRecord: async (shown: RecognisedRecord) =>
      open(await (await recordMoves()).viewOf(shown, id)),
    ...followUps({
      ...{ directory, actions, onFailure: fail },
      onNote: (said) => dispatch({ kind: 'note', note: said }),
      onShow: show,
      onTryAgain: (again) => fillInAgain({ ...again, pageEnabled: settings.pageEnabled }),
    }),
    tryAgain: ({ body, from }: JournalEntry) =>
      fillInAgain({ linkApp: id, ...body, ...(from && { from }) }),
    newCompany: (name: string) =>
      dispatch({
        ...{ kind: 'newCompany', name, pageEnabled: settings.pageEnabled, at: Date.now() },
        page: hand.page?.address,
      }),
    continueDraft: (draft: Draft) => open({ kind: 'form', draft }),
    discard: (draft: Draft) => dispatch({ kind: 'discard', draft }),
    restoreDraft: (draft: Draft) => dispatch({ kind: 'restore', draft, isOpened: false }),
    typed: (draft: Draft) => dispatch({ kind: 'type', draft, recordId }),
    send: (draft: Draft): boolean => {
      const isAllowed = maySend(current(), draft);
      dispatch({ kind: 'send', draft });
      return isAllowed;
    },
    discardForm: (form: Draft) => {
      const draft = keptForm(current().drafts, form);
      const undo = async () => dispatch({ kind: 'restore', draft, isOpened: true });
      const said: Note = { of: 'draft_discarded', values: [shownName(draft)], undo };
      dispatch({ kind: 'discardForm', draft, note: isBlank(draft) ? null : said });
    },
    made: (company: Company, draft: Draft) =>
      dispatch({ kind: 'made', draft, company: justFetched(company, id, Date.now()) }),
    useExisting: (company: Company, draft: Draft) => {
      const known = justFetched(company, id, 0);
      if (draft.from) return void linkRecord(known, draft.from);
      dispatch({ kind: 'discard', draft });
      show(known);
    },
    pick: () => shownRecord && dispatch({ kind: 'pick', from: shownRecord }),
    linkRecord,
    unlinkRecord: record && (() => unlinkRecord(record)),
    chooseLinkApp: async (chosen: string) => {
      if (chosen !== id) await switchTo(chosen);
      else dispatch({ kind: 'answer', record: record?.from.record ?? null });
    },
  };
}

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
