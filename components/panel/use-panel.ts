import { useRef, useState } from 'preact/hooks';
import { type Draft, draftKey } from '../../utils/companies/draft.ts';
import type { CompanyReference, KnownCompany } from '../../utils/companies/known-company.ts';
import type { ListedCompany } from '../../utils/companies/list/listed-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import type { JournalEntry } from '../../utils/creating/journal-entry.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { ask } from '../../utils/messages.ts';
import { keepPanelState, type PanelState, settingsItem } from '../../utils/storage.ts';
import { companyActions } from '../company/company-actions.ts';
import { copiedKey } from '../last-action/copied-key.ts';
import { followUps } from '../last-action/follow-ups.ts';
import type { Note } from '../last-action/note.ts';
import { useLastAction } from '../last-action/use-last-action.ts';
import { type DrawnView, draftOf, justFetched } from '../popup/popup-view.ts';
import { useStored } from '../ui/use-stored.ts';
import { linkAgain, linkBefore } from '../workspace/link-before.ts';
import { emptyDraft, isBlank, isWithoutRecord } from '../workspace/new-draft.ts';
import { useDirectoryVersion } from '../workspace/use-directory-version.ts';
import { useDrafts } from '../workspace/use-drafts.ts';
import type { PanelStart } from './load-panel.ts';
import { details, form } from './views.ts';

/** What stands in the place of the list of Companies. */
export type PanelView =
  | { kind: 'list' }
  | { kind: 'details'; company: KnownCompany; isFresh: boolean }
  | { kind: 'form'; draft: Draft };

const list: PanelView = { kind: 'list' };

const isOf = (linkApp: string, view: PanelView): boolean =>
  view.kind === 'list' ||
  linkApp === (view.kind === 'form' ? view.draft.linkApp : view.company.linkApp);

/** What the popup calls the same views. */
const drawnKinds: Record<PanelView['kind'], DrawnView['kind']> = {
  list: 'home',
  details: 'card',
  form: 'form',
};

/** All that the panel shows of one Link APP, and where its presses lead. */
export function usePanel(
  start: PanelStart,
  linkApp: string,
  choose: (linkApp: string) => void,
  firstNote: Note | null,
) {
  const { directory } = start;
  const settings = useStored(settingsItem, start.settings);
  const [state, setState] = useState(start.state);
  const [shown, setShown] = useState({ view: list, since: Date.now() });
  const wanted = useRef(list);
  // A Link APP that is removed takes along what is shown of it.
  const view = isOf(linkApp, shown.view) ? shown.view : list;
  const [note, setNote] = useState(firstNote);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { lastAction, putAway, dismiss } = useLastAction(start.lastAction);
  const { drafts, save, discard } = useDrafts(start.drafts, setFailure);
  const version = useDirectoryVersion(linkApp);
  const actions = companyActions(setFailure);

  const keep = (chosen: Partial<PanelState>) => {
    setState((before) => ({ ...before, ...chosen }));
    void keepPanelState(chosen);
  };
  /** What was there stays until the next is loaded: the focus goes from one to the other. */
  const draw = async (next: PanelView) => {
    wanted.current = next;
    if (next.kind !== 'list') await (next.kind === 'details' ? details : form).ready();
    if (wanted.current === next) setShown({ view: next, since: Date.now() });
  };
  const go = (next: PanelView) => {
    putAway();
    setFailure(null);
    setNote(null);
    void draw(next);
    if (next.kind !== 'list') keep({ tab: 'companies' });
  };
  const show = (company: KnownCompany, isFresh = false) =>
    go({ kind: 'details', company, isFresh });
  const fillIn = (draft: Draft) => go({ kind: 'form', draft });
  const fillInAgain = (again: Parameters<typeof draftOf>[0]) =>
    fillIn(draftOf(again, drafts, Date.now()));

  return {
    directory,
    version,
    settings,
    state,
    keep,
    view,
    drawn: { kind: drawnKinds[view.kind], since: shown.since },
    /** The key of the Company whose link was copied last. */
    copied: copiedKey(lastAction, linkApp),
    lastAction,
    failure,
    note,
    setFailure,
    actions,
    /** What the last line tells of is left. */
    putAway,
    /** Takes away what the last line says. */
    dismiss: () => {
      dismiss();
      setFailure(null);
      setNote(null);
    },
    show,
    showList: () => go(list),
    showKnown: async ({ id }: CompanyReference) => {
      try {
        const company = await directory.company(linkApp, id);
        if (company) show(company);
      } catch {
        setFailure({ kind: 'unread' });
      }
    },
    lookUp: async (company: CompanyReference) => {
      const answer = await ask('readCompany', company);
      if (answer.ok) go({ kind: 'details', company: answer.value, isFresh: true });
      else setFailure(answer.error);
    },
    openRecord: async ({ from, ...company }: ListedCompany) => {
      setNote(null);
      if (!from) return;
      const answer = await ask('openRecord', { linkApp, record: from.record });
      if (!answer.ok) setFailure(answer.error);
      else if (answer.value !== 'opened')
        setNote({ of: 'record_not_opened', values: [shownName(company)] });
    },
    ...followUps({
      directory,
      actions,
      onFailure: setFailure,
      onNote: setNote,
      onShow: (company, isFresh) => {
        choose(company.linkApp);
        show(company, isFresh);
      },
      onTryAgain: (again) => {
        choose(again.linkApp);
        fillInAgain({ pageEnabled: settings.pageEnabled, ...again });
      },
    }),
    tryAgain: ({ body, from }: JournalEntry) =>
      fillInAgain({ linkApp, ...body, ...(from && { from }) }),
    /** Forms of this Link APP that were left; those of a record are taken up again on its page. */
    drafts: drafts.filter((draft) => draft.linkApp === linkApp && isWithoutRecord(draft)),
    newCompany: (name: string) =>
      fillIn({ ...emptyDraft(linkApp, settings.pageEnabled, drafts, Date.now()), name }),
    continueDraft: fillIn,
    discard,
    restoreDraft: save,
    keepDraft: (draft: Draft) => (isBlank(draft) ? discard(draft) : save(draft)),
    saveDraft: save,
    discardForm: (form: Draft) => {
      const draft = drafts.find((one) => draftKey(one) === draftKey(form)) ?? form;
      discard(draft);
      go(list);
      const undo = async () => {
        save(draft);
        fillIn(draft);
      };
      if (!isBlank(draft)) setNote({ of: 'draft_discarded', values: [shownName(draft)], undo });
    },
    /** Not `go`: what was done is just being told. */
    showMade: (company: Company) =>
      draw({
        kind: 'details',
        company: justFetched(company, linkApp, Date.now()),
        isFresh: true,
      }),
    /** The client that a form was about has its Company already, and so has its record. */
    showExisting: async (company: Company, draft: Draft) => {
      const { from } = draft;
      const before = from && (await linkBefore(directory, linkApp, from));
      const linked = from && (await ask('linkRecord', { linkApp, id: company.id, from }));
      if (linked && !linked.ok) return setFailure(linked.error);
      discard(draft);
      show(justFetched(company, linkApp, 0));
      if (!before) return;
      const undo = async () => {
        const back = await linkAgain(before);
        if (!back.ok) return setFailure(back.error);
        save(draft);
        go({ kind: 'form', draft });
      };
      setNote({ of: 'record_linked', values: [shownName(company)], undo });
    },
  };
}

export type ShownPanel = ReturnType<typeof usePanel>;
