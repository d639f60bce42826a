import { clearSettleAlarm, setSettleAlarm } from '../browser/settle-alarm.ts';
import { companyKey } from '../companies/company-id.ts';
import { webCompanyLock } from '../companies/company-lock.ts';
import { settleCompany } from '../companies/create-company.ts';
import { announceChange } from '../companies/directory-changes.ts';
import { type JournalEntry, settledBy } from '../companies/journal-entry.ts';
import type { CreateOutcome, Failure } from '../companies/outcome.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { createTools } from './create-tools.ts';
import { finishCreate } from './finish-create.ts';
import { forgetIfRemoved } from './forget-if-removed.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/** How long an open entry is asked for every half minute; then every quarter of an hour. */
const quickTime = 10 * 60 * 1000;

/** Asks again for a create whose answer was lost, at the user's wish. */
export async function settle({ linkApp, id }: Request<'settleCompany'>): Promise<CreateOutcome> {
  try {
    const { journal } = await openStores();
    const entry = await journal.entry(linkApp, id);
    if (entry?.state !== 'open') return await notInTheJournal(linkApp, id);
    const outcome = await settleEntry(entry, (ended) => finish(entry, ended));
    if (!outcome) return await notInTheJournal(linkApp, id);
    // An alarm is set by the clock, which may have been set back.
    if (outcome.kind === 'unknown') await resumeSettling();
    return outcome;
  } catch {
    // What was sent stays sent, whatever cannot be read here: no other create leaves before that can be.
    return { kind: 'unknown', settledBy: settledBy({ sentAt: Date.now() }) };
  }
}

/** Asks again for all that is open; quiet once nothing is. Called by the alarm. */
export async function settleAll(): Promise<void> {
  const { journal } = await openStores();
  for (const entry of await journal.open()) {
    await forgetIfRemoved(entry.linkApp);
    await settleEntry(entry, async (ended) => {
      if (ended.kind !== 'unknown') await finish(entry, ended);
    });
  }
  await resumeSettling();
}

/** Sets the alarm as the journal needs it. Firefox forgets its alarms with each closing. */
export async function resumeSettling(): Promise<void> {
  const { journal } = await openStores();
  const open = await journal.open();
  if (open.length === 0) return await clearSettleAlarm();
  const isYoung = open.some((entry) => Date.now() - entry.sentAt < quickTime);
  await setSettleAlarm(isYoung ? 'quick' : 'slow');
}

const finish = ({ linkApp, body, from }: JournalEntry, ended: CreateOutcome): Promise<void> =>
  finishCreate({ linkApp, ...body, ...(from && { from }) }, ended, { copy: null, open: null });

/** Undefined where it ended otherwise while this waited for it. */
async function settleEntry(
  entry: JournalEntry,
  conclude: (ended: CreateOutcome) => Promise<void>,
): Promise<CreateOutcome | undefined> {
  const tools = await createTools(entry.linkApp, conclude);
  if (tools.ok) return await settleCompany(tools.value, entry.linkApp, entry.body.id);
  const outcome: CreateOutcome = { kind: 'unknown', settledBy: settledBy(entry) };
  await conclude(outcome);
  return outcome;
}

/** Settled meanwhile, or never begun: the directory knows what was made. */
async function notInTheJournal(linkApp: string, id: string): Promise<CreateOutcome> {
  const { reader } = await openStores();
  const company = await reader.company(linkApp, id);
  return company ? { kind: 'foundAfterLostAnswer', company } : { kind: 'notMade' };
}

/** Puts a create away that is settled as not made, and not one that another window has just begun. */
export async function dismissNotMade({
  linkApp,
  id,
}: Request<'dismissNotMade'>): Promise<Result<null, Failure>> {
  try {
    const { journal } = await openStores();
    await webCompanyLock(linkApp, id, async () => {
      const entry = await journal.entry(linkApp, id);
      if (entry?.state === 'notMade') await journal.remove(linkApp, id);
    });
    announceChange({ linkApp, keys: [companyKey(id)] });
    return success(null);
  } catch (error) {
    return failed(toFailure(error));
  }
}
