import { companyOfRecord } from '../../utils/companies/company-of-record.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { type Draft, draftKey } from '../../utils/companies/draft.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import type { RecordReference } from '../../utils/companies/tie.ts';
import { ask, type RecognisedRecord } from '../../utils/messages.ts';
import { emptyDraft, isBlank } from './new-draft.ts';
import type { PopupView } from './popup-view.ts';
import { recordView } from './record-view.ts';

interface Environment {
  directory: DirectoryReader;
  drafts: Draft[];
  /** The connection page of a new Company, at first. */
  pageEnabled: boolean;
  onFailure: (failure: Failure | null) => void;
}

/** Where presses lead that have to do with a record, and what they ask of the background. */
export function recordMoves({ directory, drafts, pageEnabled, onFailure }: Environment) {
  const viewOf = (record: RecognisedRecord, linkApp: string): Promise<PopupView> =>
    recordView(record, { directory, linkApp, drafts, pageEnabled, now: Date.now() });

  /** The card of the Company that a record is from now on; undefined where that could not be kept. */
  const tie = async (
    company: KnownCompany,
    from: RecordReference,
    isFresh: boolean,
  ): Promise<PopupView | undefined> => {
    const { linkApp, id } = company;
    const reply = await ask('tieRecord', { linkApp, id, from });
    const answer = reply.ok ? reply.value : reply;
    if (answer.ok) return { kind: 'card', company, isFresh, from };
    onFailure(answer.error);
    return undefined;
  };

  /** What a record shows once it is no longer said to be a Company; undefined where that could not be kept. */
  const untie = async (
    record: RecognisedRecord,
    linkApp: string,
  ): Promise<PopupView | undefined> => {
    const reply = await ask('untieRecord', { linkApp, record: record.from.record });
    const answer = reply.ok ? reply.value : reply;
    if (answer.ok) return await viewOf(record, linkApp);
    onFailure(answer.error);
    return undefined;
  };

  /** A form in another Link APP: what was typed goes along, and a record may have its Company there. */
  const formIn = async (draft: Draft, linkApp: string, ids: string[]): Promise<PopupView> => {
    const { from } = draft;
    const company = from && (await companyOfRecord(directory, linkApp, ids));
    if (company) return { kind: 'card', company, isFresh: true, from };
    const place = from ? draft : emptyDraft(linkApp, draft.pageEnabled, drafts, Date.now());
    return { kind: 'form', draft: { ...draft, linkApp, record: place.record } };
  };

  /** What a view becomes where its user chooses another Link APP. */
  const viewIn = async (
    linkApp: string,
    view: PopupView,
    record: RecognisedRecord | null,
  ): Promise<PopupView> => {
    if (view.kind === 'collected') return { kind: 'collected', atOnce: false };
    const form = view.kind === 'form' ? unfinished(drafts, view.draft) : undefined;
    if (form && !(record && isBlank(form, record.companyId)))
      return await formIn(form, linkApp, record?.ids ?? []);
    return record ? await viewOf(record, linkApp) : { kind: 'home' };
  };

  return { viewOf, tie, untie, viewIn };
}

/** A form as it was kept last. */
const unfinished = (drafts: Draft[], form: Draft): Draft =>
  drafts.find((draft) => draftKey(draft) === draftKey(form)) ?? form;
