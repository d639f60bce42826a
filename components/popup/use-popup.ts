import { useState } from 'preact/hooks';
import { ownSite } from '../../utils/capture/own-site.ts';
import { type Draft, draftKey } from '../../utils/companies/draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import type { RecordReference } from '../../utils/companies/record-link.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import type { JournalEntry } from '../../utils/creating/journal-entry.ts';
import type { MessageKey } from '../../utils/i18n/translate.ts';
import type { Company } from '../../utils/link-api/company.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import { collectedCountItem, settingsItem } from '../../utils/storage.ts';
import { companyActions } from '../company/company-actions.ts';
import { copiedKey } from '../last-action/copied-key.ts';
import { followUps } from '../last-action/follow-ups.ts';
import { useLastAction } from '../last-action/use-last-action.ts';
import { useRead } from '../ui/use-read.ts';
import { useStored } from '../ui/use-stored.ts';
import { collecting } from '../workspace/collecting.ts';
import { emptyDraft, isBlank } from '../workspace/new-draft.ts';
import type { Moved } from '../workspace/record-moves.ts';
import { showAllFound } from '../workspace/show-all-found.ts';
import { useDirectoryVersion } from '../workspace/use-directory-version.ts';
import { useDrafts } from '../workspace/use-drafts.ts';
import { useRecognised } from '../workspace/use-recognised.ts';
import { type PopupStart, recentCount } from './load-popup.ts';
import {
  draftOf,
  drawnView,
  isShownInView,
  justFetched,
  type PopupView,
  recordOf,
  viewBefore,
} from './popup-view.ts';
import { usePopupView } from './use-popup-view.ts';

/** All that the popup shows of one Link APP, and where its presses lead. */
export function usePopup(start: PopupStart, linkApp: string, choose: (linkApp: string) => void) {
  const { directory, hand } = start;
  const settings = useStored(settingsItem, start.settings);
  const { view, since, draw } = usePopupView(start.view);
  const [chosenFor, setChosenFor] = useState<string | null>(null);
  const [isSwitching, setSwitching] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { drafts, save, discard } = useDrafts(start.drafts, setFailure);
  const [note, setNote] = useState(start.note);
  const { lastAction, putAway, dismiss } = useLastAction(start.lastAction);
  const version = useDirectoryVersion(linkApp);
  const readRecent = () => directory.recent(linkApp, recentCount);
  const recent = useRead(readRecent, start.recent, [directory, linkApp, version]);
  const record = useRecognised(recordOf(view), hand.record);
  const actions = companyActions(setFailure);
  const { pageEnabled } = settings;
  const recordMoves = async () =>
    (await import('../workspace/records.ts')).recordMoves({
      ...{ directory, drafts, pageEnabled, onFailure: setFailure },
    });

  const go = (next: PopupView) => {
    putAway();
    setFailure(null);
    setNote(null);
    void draw(next);
  };
  const fillIn = (draft: Draft) => go({ kind: 'form', draft });
  const fillInAgain = (again: Parameters<typeof draftOf>[0]) =>
    fillIn(draftOf(again, drafts, Date.now()));
  const show = (company: KnownCompany, isFresh = false) => go({ kind: 'card', company, isFresh });
  const goHome = () => go({ kind: 'home' });
  const keepDraft = (draft: Draft) =>
    isBlank(draft, record?.companyId) ? discard(draft) : save(draft);
  /** Shows what became of a record link, with the way back to what stood there before. */
  const tellLink = ({ view: next, before }: Moved, of: MessageKey, company: Company) => {
    const back = viewBefore(view, drafts);
    go(next);
    const undo = async () => {
      if (!(await (await recordMoves()).takeBack(before))) return;
      if (back.kind === 'form') keepDraft(back.draft);
      go(back);
    };
    setNote({ of, values: [shownName(company)], undo });
  };
  const linkRecord = async (company: KnownCompany, from: RecordReference, isFresh = false) => {
    const moved = await (await recordMoves()).linkRecord(company, from, isFresh);
    if (!moved) return;
    discard({ linkApp, record: from.record });
    tellLink(moved, 'record_linked', company);
  };

  const unlinkRecord = async (from: RecognisedRecord) => {
    const moved = await (await recordMoves()).unlinkRecord(from, linkApp);
    const back = viewBefore(view, drafts);
    if (moved && back.kind === 'card') tellLink(moved, 'record_unlinked', back.company);
    else if (moved) go(moved.view);
  };

  const switchTo = async (chosen: string) => {
    setSwitching(true);
    try {
      const next = await (await recordMoves()).viewIn(chosen, view, record);
      if (view.kind === 'form' && next.moved) {
        discard(view.draft);
        keepDraft(next.moved);
      }
      choose(chosen);
      go(next.view);
    } finally {
      setSwitching(false);
    }
  };

  return {
    view,
    since,
    /** Another Link APP is chosen, and what stands there still is of the one before: nothing is created from it. */
    isSwitching,
    record,
    directory,
    version,
    recent,
    actions,
    settings,
    failure,
    note,
    /** The key of the Company whose link was copied last. */
    copied: copiedKey(lastAction, linkApp),
    lastAction:
      lastAction && !isShownInView(lastAction, drawnView(view, since)) ? lastAction : null,
    atHand: hand.record,
    collect: collecting(start.hand, useStored(collectedCountItem, start.collected), (atOnce) =>
      go({ kind: 'collected', atOnce }),
    ),
    /** The page at hand, where it is no record that we know: its user may have a rule for it. */
    plainPage: hand.record ? null : hand.page,
    /** The page at hand, where it is a record by a rule of the user's own. */
    ruledPage: hand.record?.from.system === ownSite ? hand.page : null,
    drafts: drafts.filter((draft) => draft.linkApp === linkApp),
    /** Whether a form was saved, and so can be thrown away. */
    isKept: (form: Draft) =>
      !form.from || drafts.some((draft) => draftKey(draft) === draftKey(form)),
    /** The page whose name a form may get: its own record's, or an ordinary one for an empty form. */
    pageOf: ({ from, name }: Draft) =>
      name === '' && from?.record === hand.record?.from.record ? hand.page : null,
    /** The record for which the user has chosen the Link APP. */
    chosenFor,
    /** Takes away what the last line says. */
    dismiss: () => {
      dismiss();
      setFailure(null);
      setNote(null);
    },
    show,
    goHome,
    showRecord: async (wanted: RecognisedRecord) =>
      go(await (await recordMoves()).viewOf(wanted, linkApp)),
    discard,
    continueDraft: fillIn,
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
        fillInAgain({ pageEnabled, ...again });
      },
    }),
    tryAgain: ({ body, from }: JournalEntry) =>
      fillInAgain({ linkApp, ...body, ...(from && { from }) }),
    newCompany: (name: string) =>
      fillIn({ ...emptyDraft(linkApp, pageEnabled, drafts, Date.now(), hand.page?.address), name }),
    keepDraft,
    saveDraft: save,
    showAll: (text: string) => void showAllFound(linkApp, text, hand.page?.tabId ?? null),
    restoreDraft: save,
    discardForm: (form: Draft) => {
      const draft = drafts.find((one) => draftKey(one) === draftKey(form)) ?? form;
      discard(draft);
      goHome();
      const undo = async () => {
        save(draft);
        fillIn(draft);
      };
      if (!isBlank(draft)) setNote({ of: 'draft_discarded', values: [shownName(draft)], undo });
    },
    /** Not `go`: what was done is just being told. */
    showMade: (company: Company, { from }: Draft) =>
      draw({
        kind: 'card',
        company: justFetched(company, linkApp, Date.now()),
        isFresh: true,
        ...(from && { from }),
      }),
    /** The client that a form was about has its Company already, and so has its record. */
    showExisting: (company: Company, draft: Draft) => {
      const known = justFetched(company, linkApp, 0);
      if (draft.from) return void linkRecord(known, draft.from);
      discard(draft);
      show(known);
    },
    pick: () => {
      const from = recordOf(view);
      if (from) go({ kind: 'pick', linkApp, from, back: view });
    },
    linkRecord,
    unlinkRecord: record && (() => unlinkRecord(record)),
    leavePick: (back: PopupView) => go(back),
    /** A form that is under way goes along to the other Link APP, and so does a record. */
    chooseLinkApp: async (chosen: string) => {
      if (chosen !== linkApp) await switchTo(chosen);
      setChosenFor(record?.from.record ?? null);
    },
  };
}

export type ShownPopup = ReturnType<typeof usePopup>;
