import type { CreateOutcome, Failure } from '../companies/outcome.ts';
import { isRetired } from '../companies/retired.ts';
import type { LinkApi } from '../link-api/link-api.ts';
import { isOurs } from './is-ours.ts';
import type { Journal } from './journal.ts';
import { type JournalEntry, settlingTime, unsettled } from './journal-entry.ts';
import type { CompanyLock } from './locks.ts';

/** What settling a create needs of the world. */
export interface SettleTools {
  api: LinkApi;
  journal: Journal;
  lock: CompanyLock;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Milliseconds of this worker's life: no correction of the clock moves it. */
  elapsed: () => number;
  /** When this worker last saw that a create's Company is not there, by `elapsed`. */
  looks: Map<string, number>;
  /**
   * What follows an outcome; `entry` is the create that it is of, undefined where none was sent. The
   * journal still knows of a Company that was made, should this worker die. False where that cannot be
   * kept now, and the journal must not forget it yet.
   */
  conclude: (outcome: CreateOutcome, entry: JournalEntry | undefined) => Promise<boolean>;
  /** Keeps an outcome in the row of a run that the create is of; false where the journal must not forget it yet. */
  keepRow?: (outcome: CreateOutcome, entry: JournalEntry) => Promise<boolean>;
}

/** How a create ended, and what the journal knows of it. */
export interface Ended {
  outcome: CreateOutcome;
  entry?: JournalEntry | undefined;
  /** The journal need not keep it any longer. */
  isSettled: boolean;
}

/** More between two looks, and the computer slept meanwhile: what it had to send may not have left. */
const longestGap = 45_000;

const placeOf = ({ linkApp, key }: JournalEntry): string => JSON.stringify([linkApp, key]);

/**
 * Asks again for a create whose answer was lost. Undefined where the journal has none: it ended
 * otherwise while this waited for it, or never began.
 * @throws DOMException where the journal cannot be read or written
 */
export function settleCompany(
  tools: SettleTools,
  linkApp: string,
  id: string,
): Promise<CreateOutcome | undefined> {
  return tools.lock(linkApp, id, async () => {
    const entry = await tools.journal.entry(linkApp, id);
    if (!entry) return undefined;
    if (entry.state === 'notMade') return { kind: 'notMade' };
    return await concluded(tools, linkApp, id, await askForOwn(tools, entry));
  });
}

/** Lets follow what follows an outcome; only then the journal forgets the create. */
export async function concluded(
  tools: SettleTools,
  linkApp: string,
  id: string,
  { outcome, entry, isSettled }: Ended,
): Promise<CreateOutcome> {
  const isRowKept = !entry?.row || ((await tools.keepRow?.(outcome, entry)) ?? true);
  const isKept = (await tools.conclude(outcome, entry)) && isRowKept;
  if (isSettled && isKept) await tools.journal.remove(linkApp, id).catch(staysOpen);
  return outcome;
}

/** Settles an open entry as far as one question can. What is there and is not ours is shown, not taken. */
export async function askForOwn(tools: SettleTools, entry: JournalEntry): Promise<Ended> {
  const outcome = await look(tools, entry);
  if (outcome.kind !== 'existed') return { outcome, entry, isSettled: false };
  const { company } = outcome;
  const found = { kind: 'foundAfterLostAnswer', company } as const;
  return { outcome: isOurs(entry, company) ? found : outcome, entry, isSettled: true };
}

/**
 * Asks once; where there is a Company, the entry is left for its own settling. Another record can have
 * the same bare id: what was made for the entry's own is none of that one's.
 */
export async function look(tools: SettleTools, entry: JournalEntry): Promise<CreateOutcome> {
  const askedAt = tools.elapsed();
  const answer = await tools.api.readCompany(entry.body.id);
  if (answer.ok) {
    const { company } = answer.value;
    return { kind: 'existed', company, retired: isRetired(company) };
  }
  const { error } = answer;
  if (error.kind === 'notFound') return await missed(tools, entry, askedAt);
  const isRefused = error.kind === 'unauthorized' || error.kind === 'forbidden';
  return isRefused ? await waitingForToken(tools, entry, error) : unsettled(entry);
}

/** Nothing can be found out with this token; the time for which it was missing stands as it is. */
export async function waitingForToken(
  { journal, now }: Pick<SettleTools, 'journal' | 'now'>,
  entry: JournalEntry,
  failure: Failure,
): Promise<CreateOutcome> {
  await journal.change(entry, { needsToken: true, lookedAt: now() }).catch(staysOpen);
  return { ...unsettled(entry), failure };
}

/**
 * The API does not have it. That is final once it was so for the whole settling time, by looks alone:
 * what passed between an answer and the next question, in one worker and awake.
 */
async function missed(
  tools: SettleTools,
  entry: JournalEntry,
  askedAt: number,
): Promise<CreateOutcome> {
  const place = placeOf(entry);
  const gap = askedAt - (tools.looks.get(place) ?? askedAt);
  tools.looks.set(place, tools.elapsed());
  const missingFor = (entry.missingFor ?? 0) + (gap <= longestGap ? gap : 0);
  const state = missingFor >= settlingTime ? 'notMade' : 'open';
  const looked = { missingFor, lookedAt: tools.now(), needsToken: false, state } as const;
  await tools.journal.change(entry, looked).catch(staysOpen);
  if (state === 'notMade') return { kind: 'notMade' };
  return unsettled({ ...entry, ...looked });
}

/** It is about to be sent: no look of before counts. */
export function forgetLooks({ looks }: SettleTools, entry: JournalEntry): void {
  looks.delete(placeOf(entry));
}

/** A journal that cannot be written (a full disk) does not undo the API's answer: it is settled again. */
const staysOpen = () => undefined;
