import { type Draft, draftKey } from '../../utils/companies/draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import type { RecordReference } from '../../utils/companies/record-link.ts';
import type { Note } from '../last-action/note-notice.tsx';
import { type Again, draftOf, emptyDraft, isBlank } from './new-draft.ts';
import { home, linkAppOf, type View } from './view.ts';

export type Drafts = Record<string, Draft>;

/** All that a workspace remembers. A view is always of the Link APP that is shown. */
export interface WorkspaceState {
  /** The id of the Link APP that is shown. */
  linkApp: string;
  view: View;
  /** When the view was drawn, in milliseconds since 1970. */
  since: number;
  /** What is drawn in its place as soon as its code is loaded. */
  coming: { view: View; linkApp: string } | null;
  /** By `draftKey`, of all Link APPs. */
  drafts: Drafts;
  /** What was done just now, where no last action says it. */
  note: Note | null;
  failure: Failure | null;
  /** Another Link APP was chosen, and what goes along to it is still looked for. */
  isSwitching: boolean;
  /** The record for which the user has chosen the Link APP. */
  answeredFor: string | null;
  /** How many times the user went on to another view: what was said in the one before is over. */
  visits: number;
}

/** What happens to a workspace. `at` in milliseconds since 1970. */
export type WorkspaceEvent =
  /** The user goes to a view; absent `linkApp`: that of the view, or the one that is shown. */
  | { kind: 'open'; view: View; linkApp?: string; note?: Note }
  | { kind: 'drawn'; view: View; at: number }
  | {
      kind: 'newCompany';
      name: string;
      pageEnabled: boolean;
      page?: string | undefined;
      at: number;
    }
  /** A create that did not come about is filled in once more. */
  | { kind: 'fillInAgain'; again: Again; at: number }
  /** `recordId`: the id that its record's Company gets, which is there by itself. */
  | { kind: 'type'; draft: Draft; recordId: string | undefined }
  /** What stands in the form is about to be created: see `maySend`. */
  | { kind: 'send'; draft: Draft }
  /** What stood in the form was created: a Company as the directory will keep it. */
  | { kind: 'made'; draft: Draft; company: KnownCompany }
  | { kind: 'discard'; draft: Pick<Draft, 'linkApp' | 'record'> }
  /** The form itself is discarded; `note` says so, where something stood in it. */
  | { kind: 'discardForm'; draft: Draft; note: Note | null }
  | { kind: 'restore'; draft: Draft; isOpened: boolean }
  | { kind: 'pick'; from: RecordReference }
  /** The record of a view was linked to a Company, or unlinked; `ended`: a form that this ends. */
  | {
      kind: 'linkChanged';
      view: View;
      note: Note | null;
      ended?: Pick<Draft, 'linkApp' | 'record'>;
    }
  /** A record link was taken back, and so is the form that it ended. */
  | { kind: 'linkRestored'; view: View; recordId: string | undefined }
  | { kind: 'switch' }
  | { kind: 'switchFailed' }
  /**
   * `moved`: what becomes of the form that stood there, where it goes along; `answeredFor`: the record
   * of which that was asked.
   */
  | {
      kind: 'switched';
      linkApp: string;
      view: View;
      before: View;
      moved: Draft | null;
      answeredFor: string | null;
      recordId: string | undefined;
    }
  | { kind: 'answer'; record: string | null }
  | { kind: 'draftsRead'; drafts: Drafts }
  | { kind: 'linkAppsRead'; linkApps: string[] }
  | { kind: 'fail'; failure: Failure | null }
  | { kind: 'note'; note: Note | null }
  | { kind: 'dismiss' };

/** What a workspace opens with. */
export const openingState = (
  opening: Pick<WorkspaceState, 'linkApp' | 'view' | 'drafts' | 'note' | 'answeredFor'>,
  now: number,
): WorkspaceState => ({
  ...opening,
  ...{ since: now, coming: null, failure: null, isSwitching: false, visits: 0 },
});

/**
 * Whether a form may be created from: it stands there, and its user is not on the way elsewhere. A
 * Company cannot be deleted.
 */
export const maySend = (state: WorkspaceState, draft: Pick<Draft, 'linkApp' | 'record'>): boolean =>
  isFormOf(state.view, draft) && state.coming === null && !state.isSwitching;

/** A form as it was kept last. */
export const keptForm = (drafts: Drafts, form: Draft): Draft => drafts[draftKey(form)] ?? form;

/** What is gone back to once a record link is taken back: a form with what was typed in it. */
export function viewBefore({ view, drafts }: Pick<WorkspaceState, 'view' | 'drafts'>): View {
  const before = view.kind === 'pick' ? view.back : view;
  return before.kind === 'form' ? { kind: 'form', draft: keptForm(drafts, before.draft) } : before;
}

/** The workspace after an event. What cannot be done as things stand changes nothing. */
export function nextState(state: WorkspaceState, event: WorkspaceEvent): WorkspaceState {
  const { view, drafts, linkApp } = state;
  switch (event.kind) {
    case 'open':
      return went(state, event.view, event.linkApp, event.note);
    case 'drawn':
      return drawn(state, event.view, event.at);
    case 'newCompany': {
      const empty = emptyDraft(
        linkApp,
        event.pageEnabled,
        newestFirst(drafts),
        event.at,
        event.page,
      );
      return went(state, { kind: 'form', draft: { ...empty, name: event.name } });
    }
    case 'fillInAgain': {
      const draft = draftOf(event.again, newestFirst(drafts), event.at);
      return went(state, { kind: 'form', draft });
    }
    case 'type':
      return typed(state, event.draft, event.recordId);
    case 'send':
      return maySend(state, event.draft) ? kept(state, event.draft) : state;
    case 'made': {
      if (!maySend(state, event.draft)) return state;
      const { from } = event.draft;
      const card: View = {
        kind: 'card',
        company: event.company,
        isFresh: true,
        ...(from && { from }),
      };
      // Not `went`: what was done is just being said.
      return { ...state, coming: { view: card, linkApp } };
    }
    case 'discard':
      return without(state, event.draft);
    case 'discardForm':
      return went(without(state, event.draft), home, linkApp, event.note);
    case 'restore': {
      const restored = kept(state, event.draft);
      return event.isOpened ? went(restored, { kind: 'form', draft: event.draft }) : restored;
    }
    case 'pick':
      if (view.kind === 'pick') return state;
      return went(state, { kind: 'pick', linkApp, from: event.from, back: view });
    case 'linkChanged':
      return went(
        event.ended ? without(state, event.ended) : state,
        event.view,
        undefined,
        event.note,
      );
    case 'linkRestored': {
      const back = event.view.kind === 'form' ? event.view.draft : undefined;
      const restored = back ? keptUnlessBlank(state, back, event.recordId) : state;
      return went(restored, event.view);
    }
    case 'switch':
      return { ...state, isSwitching: true };
    case 'switchFailed':
      return { ...state, isSwitching: false };
    case 'switched':
      return switched(state, event);
    case 'answer':
      return { ...state, answeredFor: event.record };
    case 'draftsRead':
      return { ...state, drafts: event.drafts };
    case 'linkAppsRead':
      return withLinkApps(state, event.linkApps);
    case 'fail':
      return { ...state, failure: event.failure };
    case 'note':
      return { ...state, note: event.note };
    case 'dismiss':
      return { ...state, failure: null, note: null };
  }
}

/** The user goes elsewhere: what is drawn stays until the next view can be. */
function went(
  state: WorkspaceState,
  view: View,
  linkApp = linkAppOf(view) ?? state.linkApp,
  note: Note | null = null,
): WorkspaceState {
  const visits = state.visits + 1;
  return { ...state, coming: { view, linkApp }, failure: null, note, visits };
}

/** A view whose code is there; one that nobody waits for any more is not drawn. */
function drawn(state: WorkspaceState, view: View, at: number): WorkspaceState {
  const { coming } = state;
  if (coming?.view !== view) return state;
  return { ...state, ...coming, since: at, coming: null };
}

const kept = (state: WorkspaceState, draft: Draft): WorkspaceState => ({
  ...state,
  drafts: { ...state.drafts, [draftKey(draft)]: draft },
});

function without(state: WorkspaceState, draft: Pick<Draft, 'linkApp' | 'record'>): WorkspaceState {
  const { [draftKey(draft)]: ended, ...drafts } = state.drafts;
  return ended ? { ...state, drafts } : state;
}

const keptUnlessBlank = (state: WorkspaceState, draft: Draft, recordId: string | undefined) =>
  isBlank(draft, recordId) ? without(state, draft) : kept(state, draft);

/** An id that is suggested late brings back no form that was left and discarded. */
function typed(state: WorkspaceState, draft: Draft, recordId: string | undefined): WorkspaceState {
  const isThere = isFormOf(state.view, draft) || draftKey(draft) in state.drafts;
  return isThere ? keptUnlessBlank(state, draft, recordId) : state;
}

/**
 * A form goes along to another Link APP as it is kept by now: its user may have typed meanwhile. One
 * that is there already keeps its place.
 */
function switched(
  state: WorkspaceState,
  event: Extract<WorkspaceEvent, { kind: 'switched' }>,
): WorkspaceState {
  const { view, drafts } = state;
  const { linkApp, before, moved, answeredFor, recordId } = event;
  const arrived = { ...state, isSwitching: false, answeredFor };
  const isThere = before.kind === 'form' && isFormOf(view, before.draft);
  if (!moved || !isThere || draftKey(moved) in drafts) return went(arrived, event.view, linkApp);
  const draft = { ...keptForm(drafts, before.draft), linkApp, record: moved.record };
  const left = keptUnlessBlank(without(arrived, before.draft), draft, recordId);
  return went(left, { kind: 'form', draft }, linkApp);
}

/** A Link APP that is removed takes along what is shown of it. */
function withLinkApps(state: WorkspaceState, linkApps: string[]): WorkspaceState {
  const [first] = linkApps;
  if (first === undefined) return state;
  const { coming } = state;
  const isLeft = (linkApp: string) => linkApps.includes(linkApp);
  const waiting = coming && isLeft(coming.linkApp) ? coming : null;
  if (isLeft(state.linkApp)) return waiting === coming ? state : { ...state, coming: waiting };
  return { ...state, linkApp: first, view: home, coming: waiting, isSwitching: false };
}

const isFormOf = (view: View, draft: Pick<Draft, 'linkApp' | 'record'>): boolean =>
  view.kind === 'form' && draftKey(view.draft) === draftKey(draft);

export const newestFirst = (drafts: Drafts): Draft[] =>
  Object.values(drafts).sort((one, other) => other.savedAt - one.savedAt);
