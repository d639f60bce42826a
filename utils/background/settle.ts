import type { Done } from '../actions.ts';
import { clearSettleAlarm, setSettleAlarm } from '../browser/alarms.ts';
import { companyKey } from '../companies/company-id.ts';
import { announceChange } from '../companies/directory-changes.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import type { CreateOutcome, Failure } from '../companies/outcome.ts';
import { isRetired } from '../companies/retired.ts';
import { type JournalEntry, unsettled } from '../creating/journal-entry.ts';
import { webCompanyLock } from '../creating/locks.ts';
import { type SettleTools, settleCompany, waitingForToken } from '../creating/settle-company.ts';
import type { Request } from '../messages.ts';
import { success } from '../result.ts';
import { linkAppsItem } from '../storage.ts';
import type { Handlers } from './answer-requests.ts';
import { settleTools } from './create-tools.ts';
import { askedBy, finishCreate } from './finish-create.ts';
import { forgetIfRemoved, isEnded } from './is-ended.ts';
import { readAnswer } from './read-company.ts';
import { resumeWaitingRuns } from './runs.ts';
import { settleLostRows, settleRow } from './settle-row.ts';
import { openStores } from './stores.ts';

/** How long an open entry is asked for every half minute; then every quarter of an hour. */
const quickTime = 10 * 60 * 1000;

/** After so long a create is asked for again whose token was refused; less than the daily alarm's time. */
const refusedTime = 23 * 60 * 60 * 1000;

/** Between two looks of one alarm, in milliseconds: short enough that no worker ends in between. */
const betweenLooks = 20_000;

const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/** Asks again for a create whose answer was lost, at the user's wish. */
export async function settle(
  request: Request<'settleCompany'>,
): Promise<Done<{ outcome: CreateOutcome }>> {
  const done: Done = { lastAction: null };
  const outcome = await settleAsked(request, async (ended, entry) => {
    const { lastAction, isKept } = await keepWhatBecame(ended, entry);
    done.lastAction = lastAction;
    return isKept;
  });
  return { outcome, ...done };
}

async function settleAsked(
  { linkApp, id, ...request }: Request<'settleCompany'>,
  conclude: SettleTools['conclude'],
): Promise<CreateOutcome> {
  try {
    const { journal } = await openStores();
    const { gestureAt = (await journal.entry(linkApp, id))?.gestureAt } = request;
    const outcome = await settleNow(linkApp, id, conclude);
    if (!outcome) {
      const work = () => notInTheJournal(linkApp, id, gestureAt);
      return await webCompanyLock(linkApp, id, work);
    }
    // An alarm is set by the clock, which may have been set back.
    if (outcome.kind === 'unknown') await resumeSettling();
    return outcome;
  } catch {
    // What was sent stays sent, whatever cannot be read here: no other create leaves before that can be.
    return unsettled({ sentAt: Date.now() });
  }
}

/**
 * Asks again for all that is open; quiet once nothing is. Called by the alarm. Looks twice: only what
 * passes between two looks of one worker counts.
 */
export async function settleAll(wait = pause): Promise<void> {
  if (await settleOpen()) {
    await wait(betweenLooks);
    await settleOpen();
  }
  await settleLostRows();
  await resumeSettling();
}

/** Whether something is open still. */
async function settleOpen(): Promise<boolean> {
  const { journal } = await openStores();
  for (const entry of await journal.open()) {
    const { linkApp, key } = entry;
    await forgetIfRemoved(linkApp);
    if (!isDue(entry)) continue;
    await settleNow(linkApp, key, async (ended, entry) => {
      if (ended.kind !== 'unknown') return (await keepWhatBecame(ended, entry)).isKept;
      announceChange({ linkApp, keys: [key] });
      return true;
    });
  }
  return (await journal.open()).some(isDue);
}

/** A token that is refused may be accepted again, but hardly within a day. */
const isDue = ({ needsToken, sentAt, lookedAt = sentAt }: JournalEntry): boolean =>
  !needsToken || Math.abs(Date.now() - lookedAt) >= refusedTime;

/** There is another token for a Link APP, or its own is accepted again: its creates are asked for at once. */
export async function resumeSettlingOf(linkApp: string): Promise<void> {
  const { journal } = await openStores();
  for (const entry of await journal.open(linkApp)) {
    await journal.change(entry, { needsToken: false });
  }
  announceChange({ linkApp });
  await Promise.all([settleAll(), resumeWaitingRuns(linkApp)]);
}

/** Sets the alarm as the journal needs it. Firefox forgets its alarms with each closing. */
export async function resumeSettling(): Promise<void> {
  const { journal } = await openStores();
  const open = await journal.open();
  if (open.length === 0) return await clearSettleAlarm();
  const isYoung = ({ sentAt, lookedAt = sentAt }: JournalEntry) =>
    Date.now() - lookedAt < quickTime;
  const asked = open.filter(({ needsToken }) => !needsToken);
  if (asked.length === 0) await setSettleAlarm('daily');
  else await setSettleAlarm(asked.some(isYoung) ? 'quick' : 'slow');
}

const keepWhatBecame = async (
  ended: CreateOutcome,
  entry: JournalEntry | undefined,
): ReturnType<typeof finishCreate> =>
  entry
    ? await finishCreate(askedBy(entry), entry, ended, { copy: null, open: null })
    : { lastAction: null, isKept: true };

/** Undefined where the journal has none, or one that ended otherwise while this waited for it. */
async function settleNow(
  linkApp: string,
  id: string,
  conclude: SettleTools['conclude'],
): Promise<CreateOutcome | undefined> {
  const tools = await settleTools(linkApp, conclude);
  if (tools.ok) return await settleCompany(tools.value, linkApp, id);
  return await webCompanyLock(linkApp, id, async () => {
    const { journal } = await openStores();
    const entry = await journal.entry(linkApp, id);
    if (entry?.state !== 'open') return undefined;
    const outcome = await waitingForToken({ journal, now: Date.now }, entry, tools.error);
    await settleRow(outcome, entry);
    await conclude(outcome, entry);
    return outcome;
  });
}

/**
 * It was settled meanwhile, or never began: the API tells which. What is there was made by that press
 * only where the directory says so.
 */
async function notInTheJournal(
  linkApp: string,
  id: string,
  gestureAt: number | undefined,
): Promise<CreateOutcome> {
  const { journal } = await openStores();
  const begun = await journal.entry(linkApp, id);
  if (begun) return begun.state === 'open' ? unsettled(begun) : { kind: 'notMade' };
  if (await isEnded(linkApp)) {
    return { kind: 'unknown', settleDeadline: Date.now(), failure: { kind: 'endedLinkApp' } };
  }
  const answer = await readAnswer(linkApp, id);
  if (!answer.ok) {
    const kept = await keptCompany(linkApp, id, answer.error);
    return kept ? found(kept, gestureAt) : await outcomeWithout(linkApp, answer.error);
  }
  return found(answer.value.company, gestureAt);
}

const found = (company: KnownCompany, gestureAt: number | undefined): CreateOutcome =>
  gestureAt !== undefined && company.createGestureAt === gestureAt
    ? { kind: 'foundAfterLostAnswer', company }
    : { kind: 'existed', company, retired: isRetired(company) };

/** What was made is kept here, whether or not the API can be asked now. */
async function keptCompany(
  linkApp: string,
  id: string,
  failure: Failure,
): Promise<KnownCompany | null> {
  if (failure.kind === 'notFound') return null;
  const { reader } = await openStores();
  return await reader.company(linkApp, id);
}

/**
 * The API did not tell, and nothing is kept. Of a Link APP that has ended, nothing is known here any
 * more; it leaves the list before its Companies are forgotten.
 */
async function outcomeWithout(linkApp: string, failure: Failure): Promise<CreateOutcome> {
  const isThere = (await linkAppsItem.read()).some(({ id }) => id === linkApp);
  if (!isThere) return unsettled({ sentAt: Date.now() });
  return failure.kind === 'notFound' ? { kind: 'notMade' } : { kind: 'notSent', failure };
}

export const settling = {
  async settleCompany(request) {
    return success(await settle(request));
  },

  /** Puts a create away that is settled as not made, and not one that another window has just begun. */
  async dismissNotMade({ linkApp, id }) {
    const { journal } = await openStores();
    await webCompanyLock(linkApp, id, async () => {
      const entry = await journal.entry(linkApp, id);
      if (entry?.state === 'notMade') await journal.remove(linkApp, id);
    });
    announceChange({ linkApp, keys: [companyKey(id)] });
    return success(null);
  },
} satisfies Partial<Handlers>;
