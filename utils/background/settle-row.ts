import { browser } from 'wxt/browser';
import { setRunBadge } from '../browser/tab-badge.ts';
import { announceBulk } from '../bulk/bulk-changes.ts';
import type { Pace } from '../bulk/pace.ts';
import type { RowOutcome, RowsOwner, Run } from '../bulk/run.ts';
import type { RunDriver } from '../bulk/run-driver.ts';
import { RunStore } from '../bulk/run-store.ts';
import { companyKey } from '../companies/company-id.ts';
import { comparableName } from '../companies/comparable-name.ts';
import type { JournalEntry } from '../creating/journal-entry.ts';
import type { Company } from '../link-api/company.ts';
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
 * What becomes of a row whose id turns out to be a Company of another name: its user has to tell whose
 * it is. Null: nothing speaks against that it is the row's.
 */
export function heldForOther({ id, name }: Company, nameOfRow: string | null): RowOutcome | null {
  const [theirs, ours] = [name, nameOfRow].map(comparableName);
  const isOther = theirs !== '' && ours !== '' && theirs !== ours;
  const companies = [{ key: companyKey(id), name }];
  return isOther ? { kind: 'likelyMatches', companies, unsettled: [] } : null;
}

/**
 * Keeps what became of a create that was sent for a row of a run, whoever has found it out: before the
 * journal forgets it. False where the store cannot be written: the journal must not forget it then.
 */
export async function settleRow(
  outcome: RowOutcome,
  { linkApp, row, body }: Pick<JournalEntry, 'linkApp' | 'row'> & Partial<JournalEntry>,
): Promise<boolean> {
  if (!row) return true;
  const owner = { linkApp, run: row.run };
  try {
    const others =
      outcome.kind === 'existed' && body ? heldForOther(outcome.company, body.name) : null;
    const store = await runStore();
    const settled = await store.settle(owner, row.index, others ?? outcome, Date.now());
    if (settled) await stayAlive(settled);
    if (outcome.kind === 'notMade') drivers.get(driverKey(owner))?.nudge();
    return true;
  } catch (error) {
    return toFailure(error).kind === 'endedLinkApp';
  }
}

const interrupted = { kind: 'notSent', failure: { kind: 'interrupted' } } as const;

/**
 * Rows that were sent, and that the journal has no open create of any more: a worker died before it could
 * say that one was not made, or somebody else has settled it and sent another. They are tried again.
 */
export async function settleLostRows(): Promise<void> {
  const [{ journal }, store] = await Promise.all([openStores(), runStore()]);
  for (const run of await store.runs()) {
    if (run.counts.unknown === 0) continue;
    const entries = await journal.entries(run.linkApp);
    for (const index of await store.unknownRows(run)) {
      const isOf = ({ row }: JournalEntry) => row?.run === run.run && row.index === index;
      const own = entries.filter(isOf);
      if (own.some(({ state }) => state === 'open')) continue;
      const row = { run: run.run, index };
      await settleRow(own.length > 0 ? { kind: 'notMade' } : interrupted, { ...run, row });
      drivers.get(driverKey(run))?.nudge();
    }
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
