import type { LastAction } from '../../utils/actions.ts';
import type { TabPage } from '../../utils/browser/front-page.ts';
import { companyKey } from '../../utils/companies/company-id.ts';
import type { Draft } from '../../utils/companies/draft.ts';
import { type KnownCompany, wasNeverFetched } from '../../utils/companies/known-company.ts';
import type { RecordReference } from '../../utils/companies/record-link.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';

/** What a workspace shows; what its home is, each shell says. */
export type View =
  | { kind: 'home' }
  | { kind: 'form'; draft: Draft }
  /**
   * `isFresh`: the API has just answered for it, or it stands there by itself, and is not asked for
   * again. `from`: the record that it is the Company of.
   */
  | { kind: 'card'; company: KnownCompany; isFresh: boolean; from?: RecordReference }
  /** The choice of the Company that a record is; `back` is where it was opened. */
  | { kind: 'pick'; linkApp: string; from: RecordReference; back: View };

export const home: View = { kind: 'home' };

/** The id of the Link APP that a view is of; undefined where it may be any. */
export function linkAppOf(view: View): string | undefined {
  switch (view.kind) {
    case 'form':
      return view.draft.linkApp;
    case 'card':
      return view.company.linkApp;
    case 'pick':
      return view.linkApp;
    default:
      return undefined;
  }
}

/** The record that a view is about; undefined where it is about none. */
export function recordOf(view: View): RecordReference | undefined {
  if (view.kind === 'home') return undefined;
  return view.kind === 'form' ? view.draft.from : view.from;
}

/**
 * Whether a record has the Company of a view by a record link alone: by none of its ids, or nothing is
 * known of that Company. `ids`: those of the record.
 */
export const isLinkedAlone = (view: View, ids: string[]): boolean =>
  view.kind === 'card' &&
  (wasNeverFetched(view.company) || !ids.map(companyKey).includes(view.company.key));

/** The page that the popup was opened over, and the record that it shows. */
export interface PageAtHand {
  page: TabPage | null;
  record: RecognisedRecord | null;
  /** The page is one of a CRM that we know, or the user: it may link to records. */
  isOfCrm: boolean;
}

/** Over no page, or one that the browser does not show to us. */
export const noPage: PageAtHand = { page: null, record: null, isOfCrm: false };

/** What is drawn, and since when, in milliseconds since 1970. */
export interface DrawnView {
  kind: View['kind'];
  since: number;
  /** The record that it is about, by its Company id. */
  record?: string | undefined;
  /** What a form was opened with. */
  draft?: Pick<Draft, 'linkApp' | 'id'> | undefined;
}

export const drawnView = (view: View, since: number): DrawnView => ({
  kind: view.kind,
  since,
  record: recordOf(view)?.record,
  draft: view.kind === 'form' ? view.draft : undefined,
});

/** Whether what is drawn is about another record now, or about none: what was said there is over. */
export const isElsewhere = (before: DrawnView | null, now: DrawnView | null): boolean =>
  before !== null && before.record !== now?.record;

const shownIn: Record<View['kind'], LastAction['what'][]> = {
  home: [],
  form: ['createRefused', 'createNotSent', 'unknown', 'notMade', 'existed', 'existedRetired'],
  card: ['editRefused', 'editNotSent', 'editUnknown', 'changedMeanwhile'],
  pick: [],
};

/** A failure is shown once: in the view that asked for it, where that still stands. */
export const isShownInView = (lastAction: LastAction, { kind, since, draft }: DrawnView): boolean =>
  (lastAction.at >= since && shownIn[kind].includes(lastAction.what)) ||
  (draft !== undefined && isUnsettledOf(lastAction, draft));

/** A form shows by itself that the create of its id is unsettled, or was not made. */
const isUnsettledOf = (lastAction: LastAction, draft: Pick<Draft, 'linkApp' | 'id'>): boolean =>
  (lastAction.what === 'unknown' || lastAction.what === 'notMade') &&
  lastAction.linkApp === draft.linkApp &&
  companyKey(lastAction.id) === companyKey(draft.id.trim());
