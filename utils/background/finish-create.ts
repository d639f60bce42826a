import type { LastAction, What } from '../actions.ts';
import { companyKey } from '../companies/company-id.ts';
import { announceChange } from '../companies/directory-changes.ts';
import type { Draft } from '../companies/draft.ts';
import type { CopyOutcome, CreateOutcome, Failure, OpenOutcome } from '../companies/outcome.ts';
import type { RecordReference } from '../companies/record-link.ts';
import type { JournalEntry, RunRowReference } from '../creating/journal-entry.ts';
import type { Company } from '../link-api/company.ts';
import { changeDrafts } from './drafts.ts';
import { type Finished, finishAction } from './finish-action.ts';
import { keepRecordLink, ofItsCreate } from './link-record.ts';
import { keepTouched } from './read-company.ts';
import { toFailure } from './to-failure.ts';

interface Asked {
  linkApp: string;
  id: string;
  name: string | null;
  pageEnabled: boolean;
  from?: RecordReference;
  gestureAt?: number;
  row?: RunRowReference;
}

/** `isKept`: what was made is in the directory, and its record linked, or nobody wants that any more. */
interface FinishedCreate {
  lastAction: LastAction | null;
  isKept: boolean;
}

/**
 * Keeps what became of a create: the Company in the directory, the last action for the popup, the draft's end.
 * `entry`: the create that it is of, where one was sent. It is another's than was asked for where that
 * one is not settled and stands in the way.
 */
export async function finishCreate(
  asked: Asked,
  entry: JournalEntry | undefined,
  outcome: CreateOutcome,
  done: { copy: CopyOutcome | null; open: OpenOutcome | null },
): Promise<FinishedCreate> {
  const company = 'company' in outcome ? outcome.company : undefined;
  const keeping = company && (await keep(asked, entry, company, outcome.kind !== 'existed'));
  const { failure = null, isKept = true } = keeping ?? {};
  const isOther = outcome.kind === 'unknown' || (asked.row && !entry?.row);
  const about = (isOther && entry && askedBy(entry)) || asked;
  const { from, gestureAt, pageEnabled } = about;
  const finished: Finished = {
    linkApp: asked.linkApp,
    id: company?.id ?? about.id.toUpperCase(),
    name: company ? company.name : about.name,
    what: whatOf(outcome),
    ...done,
    ...{ pageEnabled },
    ...(from && { from }),
    ...(gestureAt !== undefined && { gestureAt }),
    settleDeadline: outcome.kind === 'unknown' && !outcome.failure ? outcome.settleDeadline : null,
    failure: 'failure' in outcome ? outcome.failure : failure,
  };
  const lastAction = await finishAction(finished, { isOfRun: about.row !== undefined });
  announceChange({ linkApp: asked.linkApp, keys: [companyKey(company?.id ?? asked.id)] });
  return { lastAction, isKept };
}

/** What a create was asked for with. */
export const askedBy = ({ linkApp, body, from, met, gestureAt, row }: JournalEntry): Asked => ({
  ...{ linkApp, ...body },
  ...(row && { row }),
  ...(from && { from: { ...from, record: met ?? from.record } }),
  ...(gestureAt !== undefined && { gestureAt }),
});

/**
 * What cannot be kept does not undo what the API made, nor keep the rest from being kept: the failure is
 * told beside it.
 */
async function keep(
  asked: Asked,
  entry: JournalEntry | undefined,
  company: Company,
  isMade: boolean,
): Promise<{ failure: Failure | null; isKept: boolean }> {
  const { linkApp, from } = asked;
  const { gestureAt } = entry ?? asked;
  const isOfPress = isMade && gestureAt !== undefined;
  const kept = await Promise.allSettled([
    keepTouched(linkApp, company, isOfPress ? { createGestureAt: gestureAt } : {}),
    isMade && from && keepRecordLink(linkApp, company.id, from, ofItsCreate),
    isMade && entry && endDrafts(entry),
  ]);
  const lost = kept.map((one) => (one.status === 'rejected' ? toFailure(one.reason) : null));
  const isLost = (one: Failure | null | undefined) => one && one.kind !== 'endedLinkApp';
  const [row, link] = lost;
  return {
    failure: lost.find((one) => one !== null) ?? null,
    isKept: !isLost(row) && !isLost(link),
  };
}

function whatOf(outcome: CreateOutcome): What {
  switch (outcome.kind) {
    case 'refused':
      return 'createRefused';
    case 'notSent':
      return 'createNotSent';
    case 'existed':
      return outcome.retired ? 'existedRetired' : 'existed';
    default:
      return outcome.kind;
  }
}

/**
 * A draft ends with its create, whichever window it was made from; not that of another record, which
 * may have the same bare id, and not one that its user has gone on with since.
 */
const endDrafts = (entry: JournalEntry): Promise<void> =>
  changeDrafts((drafts) =>
    drafts.filter((draft) => !isOf(draft, entry) || isChangedSince(draft, entry)),
  );

const isOf = (draft: Draft, { linkApp, key, from }: JournalEntry): boolean =>
  draft.linkApp === linkApp &&
  draft.from?.record === from?.record &&
  companyKey(draft.id.trim()) === key;

/** Since the press: it may have been sent a second time, after a pause. */
const isChangedSince = (
  draft: Draft,
  { body, sentAt, gestureAt = sentAt }: JournalEntry,
): boolean =>
  draft.savedAt > Math.min(gestureAt, sentAt) &&
  (draft.name.trim() !== (body.name ?? '') || draft.pageEnabled !== body.pageEnabled);
