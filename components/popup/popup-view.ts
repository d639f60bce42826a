import { companyKey } from '../../utils/companies/company-id.ts';
import { type Draft, draftKey } from '../../utils/companies/draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { LastAction } from '../../utils/companies/last-action.ts';
import type { RecordReference } from '../../utils/companies/record-link.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { emptyDraft } from '../workspace/new-draft.ts';

/** What the popup shows below its first lines. */
export type PopupView =
  | { kind: 'home' }
  | { kind: 'form'; draft: Draft }
  /**
   * `isFresh`: the API just told of it, or it stands there by itself, and is not asked for again.
   * `from`: the record that it is the Company of.
   */
  | { kind: 'card'; company: KnownCompany; isFresh: boolean; from?: RecordReference }
  /** The choice of the Company that a record is; `back` is where it was opened. */
  | { kind: 'pick'; linkApp: string; from: RecordReference; back: PopupView }
  /** Records of lists. `atOnce`: those of the page are to be collected. */
  | { kind: 'collected'; atOnce: boolean };

/** The record that a view is about; undefined where it is about none. */
export function recordOf(view: PopupView): RecordReference | undefined {
  if (view.kind === 'home' || view.kind === 'collected') return undefined;
  return view.kind === 'form' ? view.draft.from : view.from;
}

/** What is gone back to once a record link is taken back: a form with what was typed in it. */
export function viewBefore(view: PopupView, drafts: Draft[]): PopupView {
  const before = view.kind === 'pick' ? view.back : view;
  if (before.kind !== 'form') return before;
  const key = draftKey(before.draft);
  return { kind: 'form', draft: drafts.find((one) => draftKey(one) === key) ?? before.draft };
}

/** A Company that the API just told of, as the directory will keep it. */
export const justFetched = (company: Company, linkApp: string, now: number): KnownCompany => ({
  ...company,
  linkApp,
  key: companyKey(company.id),
  fetchedAt: now,
});

/** What a form is to be filled in with, once more. */
interface Again {
  linkApp: string;
  id: string;
  name: string | null;
  pageEnabled: boolean;
  from?: RecordReference;
}

/** The unfinished form of a create that did not come about, or one filled in anew. */
export function draftOf(again: Again, kept: Draft[], now: number): Draft {
  const { linkApp, id, name, pageEnabled, from } = again;
  const ofRecord = kept.filter(
    (draft) => draft.linkApp === linkApp && draft.from?.record === from?.record,
  );
  const ofId = ofRecord.find((draft) => companyKey(draft.id.trim()) === companyKey(id));
  // A record has one form: what its user has typed there since is not written over.
  const unfinished = ofId ?? (from && ofRecord[0]);
  if (unfinished) return unfinished;
  const place = from
    ? { linkApp, record: from.record, from, pageEnabled, savedAt: now }
    : emptyDraft(linkApp, pageEnabled, kept, now);
  return { ...place, id, name: name ?? '', idTyped: true };
}

const shownIn: Record<PopupView['kind'], LastAction['what'][]> = {
  home: [],
  form: ['createRefused', 'createNotSent', 'unknown', 'notMade', 'existed', 'existedRetired'],
  card: ['editRefused', 'editNotSent', 'editUnknown', 'changedMeanwhile'],
  pick: [],
  collected: [],
};

/** What stands there, and since when, in milliseconds since 1970. */
export interface DrawnView {
  kind: PopupView['kind'];
  since: number;
  /** The record that it is about, by its Company id. */
  record?: string | undefined;
  /** What a form was opened with. */
  draft?: Pick<Draft, 'linkApp' | 'id'> | undefined;
}

export const drawnView = (view: PopupView, since: number): DrawnView => ({
  kind: view.kind,
  since,
  record: recordOf(view)?.record,
  draft: view.kind === 'form' ? view.draft : undefined,
});

/** Whether what was drawn is about another record now, or about none: what was told there is over. */
export const isElsewhere = (before: DrawnView | null, now: DrawnView | null): boolean =>
  before !== null && before.record !== now?.record;

/** What did not come about is told where it was wanted, and not twice. */
export const isShownInView = (lastAction: LastAction, { kind, since, draft }: DrawnView): boolean =>
  (lastAction.at >= since && shownIn[kind].includes(lastAction.what)) ||
  (draft !== undefined && isUnsettledOf(lastAction, draft));

/** A form tells by itself that nobody knows yet, or knows by now, what became of its id. */
const isUnsettledOf = (lastAction: LastAction, draft: Pick<Draft, 'linkApp' | 'id'>): boolean =>
  (lastAction.what === 'unknown' || lastAction.what === 'notMade') &&
  lastAction.linkApp === draft.linkApp &&
  companyKey(lastAction.id) === companyKey(draft.id.trim());
