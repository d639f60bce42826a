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
    announceRun(owner);
    if (outcome.kind === 'notMade') drivers.get(driverKey(owner))?.nudge();
    return settled;
  } catch (error) {
    toFailure(error);
    return undefined;
  }
}
