import { clearRunAlarm, setRunAlarm } from '../browser/alarms.ts';
import { setRunBadge } from '../browser/tab-badge.ts';
import { announceBulk } from '../bulk/bulk-changes.ts';
import { Pace, pacedApi } from '../bulk/pace.ts';
import type { BatchProblem } from '../bulk/run.ts';
import { ownerOf, type RowsOwner, type Run } from '../bulk/run.ts';
import { type DriverTools, RunDriver } from '../bulk/run-driver.ts';
import { paused, resumed } from '../bulk/run-steps.ts';
import type { RunStore } from '../bulk/run-store.ts';
import { parseNewCompanyId } from '../companies/company-id.ts';
import { areNamesListed } from '../companies/list-state.ts';
import type { Failure } from '../companies/outcome.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { clientsChanged } from './clients-changed.ts';
import { doRow, type RowTools } from './do-row.ts';
import { isEnded } from './is-ended.ts';
import { awaitList, isListFresh } from './refresh-list.ts';
import {
  announceRun,
  driverKey,
  drivers,
  paces,
  runStore,
  settleLostRows,
  stayAlive,
} from './settle-row.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

const wait = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

function paceOf(linkApp: string): Pace {
  const pace = paces.get(linkApp) ?? new Pace({ elapsed: () => performance.now(), wait });
  paces.set(linkApp, pace);
  return pace;
}

/** Starts a run with the batch that was prepared. */
export async function startRun({
  batch,
  linkApp,
  pageEnabled,
}: Request<'startRun'>): Promise<Result<Run, Failure | BatchProblem>> {
  if (await isEnded(linkApp)) return failed({ kind: 'endedLinkApp' });
  const store = await runStore();
  const owner = { linkApp, run: crypto.randomUUID() };
  await setRunAlarm();
  const started = await store.start(batch, owner, pageEnabled, Date.now());
  if (!started.ok) return started;
  announceBulk({ kind: 'batch' });
  announceRun(owner);
  await store.removeOldRuns();
  void workOff(owner);
  return started;
}

/** Pauses a run, lets it go on, ends it, tries again what failed, or forgets it. Null: there is none. */
export async function changeRun({
  what,
  ...owner
}: Request<'changeRun'>): Promise<Result<Run | null, Failure>> {
  const run = await changed(owner, what);
  drivers.get(driverKey(owner))?.nudge();
  announceRun(owner);
  if (run?.phase === 'running') await goOn(owner);
  return success(run ?? null);
}

async function changed(
  owner: RowsOwner,
  what: Request<'changeRun'>['what'],
): Promise<Run | undefined> {
  const store = await runStore();
  switch (what) {
    case 'pause':
      return await store.change(owner, paused);
    case 'resume':
      return await store.change(owner, resumed);
    case 'cancel':
      return await store.cancel(owner, Date.now());
    case 'retry':
      return await store.retry(owner);
    default: {
      const run = await store.run(owner);
      return (await store.removeRun(owner)) ? undefined : run;
    }
  }
}

/** Mends a row that was not done, or has it created in spite of its likely matches; tries it again. */
export async function amendRunRow({
  index,
  text,
  createAnyway,
  ...owner
}: Request<'amendRunRow'>): Promise<Result<Run | null, Failure>> {
  const id = text?.id ?? undefined;
  const parsed = id === undefined ? undefined : parseNewCompanyId(id.trim());
  if (parsed && !parsed.ok) return failed({ kind: 'invalid', fields: { id: [] } });
  // What is under way ends as it was begun.
  await drivers.get(driverKey(owner))?.forget(index);
  const store = await runStore();
  const run = await store.amend(
    owner,
    index,
    (planned) => ({
      ...planned,
      ...(planned.plan === 'leave' && { plan: 'create' as const }),
      ...(parsed && { id: parsed.value }),
      ...(text?.name !== undefined && { name: text.name || null }),
      ...(createAnyway && { seen: createAnyway }),
    }),
    Date.now(),
  );
  announceRun(owner);
  if (run?.phase === 'running') await goOn(owner);
  return success(run ?? null);
}

async function goOn(owner: RowsOwner): Promise<void> {
  await setRunAlarm();
  drivers.get(driverKey(owner))?.nudge();
  void workOff(owner);
}

/**
 * Goes on with each run that is under way, where nobody does. Called by the alarm, and when something
 * has changed that a run may have waited for.
 */
export async function resumeRuns(): Promise<void> {
  await settleLostRows();
  const store = await runStore();
  const running = (await store.runs()).filter(({ phase }) => phase === 'running');
  if (running.length === 0) return await endRunning();
  await setRunAlarm();
  await Promise.all(running.map(workOff));
}

/** A token is accepted again, or the network is back: runs that waited for that go on at once. */
export async function resumeWaitingRuns(linkApp?: string): Promise<void> {
  const store = await runStore();
  for (const run of await store.runs()) {
    if (run.phase !== 'running' || (linkApp !== undefined && run.linkApp !== linkApp)) continue;
    try {
      await store.change(run, resumed);
      announceRun(run);
      await goOn(run);
    } catch (error) {
      // One whose Link APP ends just now holds up no other.
      toFailure(error);
    }
  }
}

/** Works a run off, unless this worker does already. */
async function workOff(run: RowsOwner): Promise<void> {
  const owner = ownerOf(run);
  const key = driverKey(owner);
  if (drivers.has(key)) return;
  const driver = await driverOf(owner);
  if (drivers.has(key)) return;
  drivers.set(key, driver);
  try {
    await driver.work();
  } catch (error) {
    toFailure(error);
  } finally {
    drivers.delete(key);
    announceRun(owner);
  }
  const stands = await (await runStore()).run(owner);
  if (stands?.phase !== 'running') await clearIfIdle();
}

async function clearIfIdle(): Promise<void> {
  const runs = await (await runStore()).runs();
  if (runs.every(({ phase }) => phase !== 'running')) await endRunning();
}

async function endRunning(): Promise<void> {
  await clearRunAlarm();
  await setRunBadge(null);
  // The number of news stands there again.
  await clientsChanged();
}

async function driverOf(owner: RowsOwner): Promise<RunDriver> {
  const store = await runStore();
  const pace = paceOf(owner.linkApp);
  const tools: RowTools = {
    through: (api) => pacedApi(api, pace, Date.now),
    // The next call waits for its turn.
    pause: async () => (await store.run(owner))?.phase === 'running',
  };
  const ready = () => namesUnlisted(owner);
  const doIt: DriverTools['doRow'] = (...row) => doRow(tools, ...row);
  const progressed = stayAlive;
  return new RunDriver({ store, wait, now: Date.now, ready, doRow: doIt, progressed }, owner);
}

/** Why the names of its Companies are not known here; null: they are, as far as the API lists them. */
async function namesUnlisted(owner: RowsOwner): Promise<Failure | null> {
  const { linkApp } = owner;
  const store = await runStore();
  const unlisted = (await isListFresh(linkApp)) ? null : await readNames(owner, store);
  await store.change(owner, (run) => (run.wait?.kind === 'list' ? { ...run, wait: null } : run));
  return unlisted;
}

async function readNames(owner: RowsOwner, store: RunStore): Promise<Failure | null> {
  await store.change(owner, (run) => ({ ...run, wait: { kind: 'list' } }));
  announceRun(owner);
  const refreshed = await awaitList(owner.linkApp);
  const { reader } = await openStores();
  const list = await reader.list(owner.linkApp);
  if (areNamesListed(list)) return null;
  return refreshed.ok ? (list?.failure ?? { kind: 'interrupted' }) : refreshed.error;
}
