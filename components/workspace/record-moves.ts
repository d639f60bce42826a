import { ask } from '../../utils/ask.ts';
import { companyOfRecord } from '../../utils/companies/company-of-record.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { type Draft, draftKey } from '../../utils/companies/draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import type { RecordReference } from '../../utils/companies/record-link.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import type { Result } from '../../utils/result.ts';
import { type LinkBefore, linkAgain, linkBefore } from './link-before.ts';
import { emptyDraft, isBlank } from './new-draft.ts';
import { recordView } from './record-view.ts';
import type { View } from './view.ts';

interface Environment {
  directory: DirectoryReader;
  drafts: Draft[];
  /** The connection page of a new Company, at first. */
  pageEnabled: boolean;
  onFailure: (failure: Failure | null) => void;
}

/** What is shown once a record link has changed, and how that stood before. */
export interface LinkChange {
  view: View;
  before: LinkBefore;
}

/** A view, and the form that went along to it from another Link APP; null: its draft stays there. */
interface Switched {
  view: View;
  moved: Draft | null;
}

const stays = (view: View): Switched => ({ view, moved: null });

/** Where presses lead that have to do with a record, and what they ask of the background. */
export function recordMoves({ directory, drafts, pageEnabled, onFailure }: Environment) {
  const viewOf = (record: RecognisedRecord, linkApp: string): Promise<View> =>
    recordView(record, { directory, linkApp, drafts, pageEnabled, now: Date.now() });

  /** Whether it was kept; else the reason is shown. */
  const kept = (answer: Result<null, Failure>): boolean => {
    if (!answer.ok) onFailure(answer.error);
    return answer.ok;
  };

  /** The card of the Company that a record is linked to from now on; undefined where that could not be kept. */
  const linkRecord = async (
    company: KnownCompany,
    from: RecordReference,
    isFresh: boolean,
  ): Promise<LinkChange | undefined> => {
    const { linkApp, id } = company;
    const before = await linkBefore(directory, linkApp, from);
    if (!kept(await ask('linkRecord', { linkApp, id, from }))) return undefined;
    return { view: { kind: 'card', company, isFresh, from }, before };
  };

  /** What a record shows once it is linked to no Company; undefined where that could not be kept. */
  const unlinkRecord = async (
    record: RecognisedRecord,
    linkApp: string,
  ): Promise<LinkChange | undefined> => {
    const { from } = record;
    const before = await linkBefore(directory, linkApp, from);
    if (!kept(await ask('unlinkRecord', { linkApp, record: from.record }))) return undefined;
    return { view: await viewOf(record, linkApp), before };
  };

  /** Links a record as it was linked before; false where that could not be kept. */
  const takeBack = async (before: LinkBefore): Promise<boolean> => kept(await linkAgain(before));

  /**
   * A form in another Link APP: what was typed goes along, but for a record that has a form of its own
   * or its Company there.
   */
  const formIn = async (draft: Draft, linkApp: string, ids: string[]): Promise<Switched> => {
    const { from } = draft;
    const company = from && (await companyOfRecord(directory, linkApp, ids));
    if (company) return stays({ kind: 'card', company, isFresh: true, from });
    const place = from ? draft : emptyDraft(linkApp, draft.pageEnabled, drafts, Date.now());
    const moved = { ...draft, linkApp, record: place.record };
    const kept = drafts.find((other) => draftKey(other) === draftKey(moved));
    return kept
      ? stays({ kind: 'form', draft: kept })
      : { view: { kind: 'form', draft: moved }, moved };
  };

  /** What a view becomes where its user chooses another Link APP. */
  const viewIn = async (
    linkApp: string,
    view: View,
    record: RecognisedRecord | null,
  ): Promise<Switched> => {
    const form = view.kind === 'form' ? unfinished(drafts, view.draft) : undefined;
    if (form && !(record && isBlank(form, record.companyId)))
      return await formIn(form, linkApp, record?.ids ?? []);
    return stays(record ? await viewOf(record, linkApp) : { kind: 'home' });
  };

  return { viewOf, linkRecord, unlinkRecord, takeBack, viewIn };
}

/** A form as it was kept last. */
const unfinished = (drafts: Draft[], form: Draft): Draft =>
  drafts.find((draft) => draftKey(draft) === draftKey(form)) ?? form;
