import { browser } from 'wxt/browser';
import { setRunBadge } from '../browser/tab-badge.ts';
import { announceBulk } from '../bulk/bulk-changes.ts';
import type { Pace } from '../bulk/pace.ts';
import type { RowOutcome, RowsOwner, Run } from '../bulk/run.ts';
import type { RunDriver } from '../bulk/run-driver.ts';
import { RunStore } from '../bulk/run-store.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/** The runs that this worker works off. */
export const drivers = new Map<string, RunDriver>();

/** One for each Link APP: what an API says to one of its runs holds for the others. */
export const paces = new Map<string, Pace>();

export const driverKey = ({ linkApp, run }: RowsOwner): string => JSON.stringify([linkApp, run]);

/** Where the batch and the runs are written. */
export async function runStore(): Promise<RunStore> {
  const { database } = await openStores();
  return new RunStore(database);
}

/** Tells the pages that a run has gone on, and who works it off. */
export function announceRun({ linkApp, run }: RowsOwner): void {
  announceBulk({ kind: 'run', linkApp, run });
}

/**
 * Keeps what became of a create that was sent for a row of a run, whoever has found it out: before the
 * journal forgets it. A store that cannot be written leaves the row to be asked for once more.
 */
export async function settleRow(
  { linkApp, run, index }: RowsOwner & { index: number },
  outcome: RowOutcome,
): Promise<Run | undefined> {
  try {
    const owner = { linkApp, run };
    const settled = await (await runStore()).settle(owner, index, outcome, Date.now());
    if (settled) await stayAlive(settled);
    if (outcome.kind === 'notMade') drivers.get(driverKey(owner))?.nudge();
    return settled;
  } catch (error) {
    toFailure(error);
    return undefined;
  }
}

/** Kept while the browser runs: how far the last run is. */
const progressKey = 'runProgress';

/** Chromium ends a worker that calls nothing of it for half a minute, whatever it waits for. */
export async function stayAlive({ linkApp, run, counts, count }: Run): Promise<void> {
  announceRun({ linkApp, run });
  await browser.storage.session.set({ [progressKey]: { linkApp, run, counts, count } });
  const { waiting, unknown, left } = counts;
  const planned = count - left;
  if (planned > 0) await setRunBadge((planned - waiting - unknown) / planned);
}
