import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { type Draft, draftKey } from '../../utils/companies/draft.ts';
import { justFetched, type KnownCompany } from '../../utils/companies/known-company.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import type { RecordReference } from '../../utils/companies/record-link.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import type { MessageKey } from '../../utils/i18n/translate.ts';
import type { Company } from '../../utils/link-api/company.ts';
import type { RecognisedRecord } from '../../utils/messages.ts';
import type { LinkChange } from './record-moves.ts';
import { home, type View } from './view.ts';
import {
  newestFirst,
  viewBefore,
  type WorkspaceEvent,
  type WorkspaceState,
} from './workspace-state.ts';

interface Environment {
  linkApp: string;
  view: View;
  /** What the view is about, once that is known. */
  record: RecognisedRecord | null;
  recordId: string | undefined;
  directory: DirectoryReader;
  /** The connection page of a new Company, at first. */
  pageEnabled: boolean;
  /** Beside a page nothing is filled in before its user wants that. */
  isBesidePage: boolean;
  onFailure: (failure: Failure | null) => void;
  current: () => WorkspaceState;
  dispatch: (event: WorkspaceEvent) => void;
}

/** Where presses lead that change what a record is linked to, or in which Link APP it is shown. */
export function recordLinkMoves(environment: Environment) {
  const { linkApp, view, record, recordId, directory, pageEnabled, isBesidePage } = environment;
  const { onFailure, current, dispatch } = environment;

  const open = (next: View, linkAppOfIt?: string) =>
    dispatch({
      kind: 'open',
      view: next,
      ...(linkAppOfIt !== undefined && { linkApp: linkAppOfIt }),
    });
  const show = (company: KnownCompany, isFresh = false) => open({ kind: 'card', company, isFresh });
  const moves = async () =>
    (await import('./records.ts')).recordMoves({
      ...{ directory, pageEnabled, onFailure },
      drafts: newestFirst(current().drafts),
    });
  const atRest = (next: View): View =>
    isBesidePage && next.kind === 'form' && !(draftKey(next.draft) in current().drafts)
      ? home
      : next;

  /** Shows what a record link has become, with the way back to what stood there before. */
  const showChange = (
    { view: next, before }: LinkChange,
    of: MessageKey,
    company: Company,
    ended?: Pick<Draft, 'linkApp' | 'record'>,
  ) => {
    const back = viewBefore(current());
    const undo = async () => {
      if (await (await moves()).takeBack(before))
        dispatch({ kind: 'linkRestored', view: back, recordId });
    };
    const note = { of, values: [shownName(company)], undo };
    dispatch({ kind: 'linkChanged', view: next, note, ...(ended && { ended }) });
  };

  const linkRecord = async (company: KnownCompany, from: RecordReference, isFresh = false) => {
    const change = await (await moves()).linkRecord(company, from, isFresh);
    const ended = { linkApp: company.linkApp, record: from.record };
    if (change) showChange(change, 'record_linked', company, ended);
  };

  const unlinkRecord = async (from: RecognisedRecord) => {
    const change = await (await moves()).unlinkRecord(from, linkApp);
    if (!change) return;
    const back = viewBefore(current());
    const next = atRest(change.view);
    if (back.kind === 'card')
      showChange({ ...change, view: next }, 'record_unlinked', back.company);
    else dispatch({ kind: 'linkChanged', view: next, note: null });
  };

  const switchTo = async (chosen: string) => {
    dispatch({ kind: 'switch' });
    try {
      const next = await (await moves()).viewIn(chosen, view, record);
      const answeredFor = record?.from.record ?? null;
      dispatch({ kind: 'switched', linkApp: chosen, before: view, ...next, answeredFor, recordId });
    } catch (error) {
      dispatch({ kind: 'switchFailed' });
      throw error;
    }
  };

  return {
    ...{ open, show, linkRecord },
    unlinkRecord: record && (() => unlinkRecord(record)),
    showRecord: async (shown: RecognisedRecord) =>
      open(atRest(await (await moves()).viewOf(shown, linkApp))),
    fillInRecord: async (shown: RecognisedRecord) =>
      open(await (await moves()).viewOf(shown, linkApp)),
    useExisting: (company: Company, draft: Draft) => {
      const known = justFetched(company, linkApp, 0);
      if (draft.from) return void linkRecord(known, draft.from);
      dispatch({ kind: 'discard', draft });
      show(known);
    },
    chooseLinkApp: async (chosen: string) => {
      if (chosen !== linkApp) await switchTo(chosen);
      else dispatch({ kind: 'answer', record: record?.from.record ?? null });
    },
  };
}
