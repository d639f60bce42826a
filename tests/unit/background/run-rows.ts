import { expect, type Mock } from 'vitest';
import { create } from '../../../utils/background/create.ts';
import { startRun } from '../../../utils/background/runs.ts';
import { driverKey, drivers } from '../../../utils/background/settle-row.ts';
import { openStores } from '../../../utils/background/stores.ts';
import type { PlannedRow, Run } from '../../../utils/bulk/run.ts';
import { RunReader, type ShownRunRow } from '../../../utils/bulk/run-reader.ts';
import { RunStore } from '../../../utils/bulk/run-store.ts';
import type { JournalEntry } from '../../../utils/creating/journal-entry.ts';
import { failed } from '../../../utils/result.ts';
import { writeEntry } from '../creating/write-entry.ts';

export const planned = (name: string, part: Partial<PlannedRow> = {}): PlannedRow => ({
  ...{ plan: 'create', status: { kind: 'new' }, name, from: null },
  id: name.toUpperCase().replace(/[^A-Z0-9]/g, ''),
  seen: { companies: [], unsettled: [] },
  ...part,
});

/** Rows of so many clients: C 0, C 1, … */
export const manyPlanned = (count: number, name = 'C'): PlannedRow[] =>
  Array.from({ length: count }, (_, index) => planned(`${name} ${index}`));

/** Stores rows as they were planned, and starts their run. */
export async function start(linkApp: string, plans: PlannedRow[]): Promise<Run> {
  const { database } = await openStores();
  const store = new RunStore(database);
  const matching = { roles: [], source: null, tenant: '' };
  const facts = { title: '', header: null, target: null, isWhole: false, at: 1, matching };
  await store.beginBatch({ id: 'b', count: plans.length, ...facts });
  const cells = plans.map(({ name }) => ({ cells: [name ?? ''] }));
  await store.writeChunk('b', 0, cells);
  await store.planChunk('b', 0, plans);
  const started = await startRun({ batch: 'b', linkApp, pageEnabled: true });
  if (!started.ok) throw new Error(started.error.kind);
  return started.value;
}

/** A run that waits for a token. */
export async function startWaiting(linkApiOf: Mock, plans: PlannedRow[]): Promise<Run> {
  linkApiOf.mockResolvedValue(failed({ kind: 'noToken' }));
  const run = await start('a', plans);
  await whenWaiting(run, 'access');
  return run;
}

/** The journal of a worker that died while it sent a row, which is no more known of than that. */
export async function journalRow(
  { run }: Pick<Run, 'run'>,
  { id, name }: Pick<PlannedRow, 'id' | 'name'>,
  part: Partial<JournalEntry> = {},
): Promise<void> {
  const { journal } = await openStores();
  const key = id ?? '';
  await writeEntry(journal, {
    ...{ linkApp: 'a', key, body: { id: key, name, pageEnabled: true }, sentAt: Date.now() },
    ...{ state: 'open', row: { run, index: 0 }, ...part },
  });
}

/** Its first row was sent, and nobody knows what became of it. */
export async function loseRow(run: Run): Promise<void> {
  const { database } = await openStores();
  const unknown = { kind: 'unknown', settleDeadline: 1 } as const;
  await new RunStore(database).settle(run, 0, unknown, 1);
}

/** Presses beside a run, for a client whose likely matches were not seen. */
export const createOne = (id: string, name: string) =>
  create({
    ...{ linkApp: 'a', id, name, pageEnabled: true, afterwards: 'nothing' },
    ...{ seen: { companies: [], unsettled: [] }, gestureAt: Date.now() },
  });

const readerOfRuns = async () => {
  const { database } = await openStores();
  return new RunReader({ read: (work) => work(database) });
};

export const runNow = async (run: Run) => await (await readerOfRuns()).run(run);
/** Once it has ended, also what its last rows leave to the journal and the directory is written. */
export async function whenIn(run: Run, phase: Run['phase']): Promise<void> {
  await expect.poll(async () => (await runNow(run))?.phase).toBe(phase);
  const creates = async () => {
    const { held = [] } = await navigator.locks.query();
    return held.filter(({ name }) => name?.startsWith(`company ["${run.linkApp}"`));
  };
  if (phase === 'ended') await expect.poll(creates).toEqual([]);
}

/** Once this worker is at the run no more. */
export const whenIdle = (run: Run) => expect.poll(() => drivers.has(driverKey(run))).toBe(false);

export const whenWaiting = (run: Run, kind: string) =>
  expect.poll(async () => (await runNow(run))?.wait?.kind).toBe(kind);

export async function rowsNow(run: Run): Promise<ShownRunRow[]> {
  const now = await runNow(run);
  return now ? await (await readerOfRuns()).rows(now, 0, now.count) : [];
}

/** What became of each row: its outcome, or where it stands without one. */
export const outcomes = async (run: Run): Promise<string[]> =>
  (await rowsNow(run)).map(({ state, row }) => row?.outcome?.kind ?? state);
