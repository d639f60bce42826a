import { vi } from 'vitest';
import { looks } from '../../../../utils/background/create-tools.ts';
import { resumeRuns, startRun } from '../../../../utils/background/runs.ts';
import { settleAll } from '../../../../utils/background/settle.ts';
import { drivers, paces } from '../../../../utils/background/settle-row.ts';
import { openStores } from '../../../../utils/background/stores.ts';
import { rowsPerChunk } from '../../../../utils/bulk/run.ts';
import { RunReader } from '../../../../utils/bulk/run-reader.ts';
import { RunStore } from '../../../../utils/bulk/run-store.ts';
import { Directory } from '../../../../utils/companies/directory.ts';
import { Journal } from '../../../../utils/creating/journal.ts';
import { linkAppsItem } from '../../../../utils/storage.ts';
import type { Behaviour } from '../../../simulator/behaviour.ts';
import { emptyStorage } from '../../components/fake-browser.ts';
import { linkAppOf } from '../../examples.ts';
import { FaultyApi } from './api.ts';
import { judge, plannedOf } from './judge.ts';
import { KillWorld, randomOf } from './world.ts';

const alarmPeriod = 30_000;
const longestPlay = 4 * 60 * 60 * 1000;
/** Every so many of the rows a colleague has made before, under another name. */
const colleaguesEvery = 25;

export const environment = { world: new KillWorld(), alarms: new Set<string>() };

export interface Game {
  rows: number;
  kills: number;
  seed: number;
  existingId: Behaviour['existingId'];
}

/** Plays a run with the real services, its worker killed again and again; gives what must not have happened. */
export async function play({ rows, kills, seed, existingId }: Game): Promise<string[]> {
  const world = new KillWorld();
  const random = randomOf(seed);
  const api = new FaultyApi(world, random, existingId);
  environment.world = world;
  environment.alarms.clear();
  await begin();
  const names = Array.from({ length: rows }, (_, index) => `Client ${index}`);
  const others = names.filter((_, index) => index % colleaguesEvery === 3);
  const colleagues = new Map(others.map((name) => [plannedOf(name).id ?? '', `${name} of Ann`]));
  api.linkApp.seed([...colleagues].map(([id, name]) => ({ id, name })));
  const putBack = playGlobals(world, api);
  try {
    const run = await start(names);
    let left = kills;
    const killSoon = () =>
      world.after(random() * 2500, () => {
        if (left === 0) return;
        left -= 1;
        if (left === 0) api.isCalm = true;
        die(world);
        killSoon();
      });
    killSoon();
    ringAlarms(world);
    const reader = await runReader();
    const isOver = async () => (await reader.run(run))?.phase === 'ended' && left === 0;
    if (!(await world.until(isOver, longestPlay))) return ['the run has not ended'];
    await world.until(async () => false, 120_000);
    const now = await reader.run(run);
    return now ? judge(api, await reader.rows(now, 0, rows), colleagues) : ['there is no run'];
  } finally {
    putBack();
  }
}

async function begin(): Promise<void> {
  emptyStorage();
  forgetMemory();
  await linkAppsItem.write([linkAppOf('one')]);
  const { database } = await openStores();
  for (const name of [...database.objectStoreNames]) await database.clear(name);
}

function forgetMemory(): void {
  drivers.clear();
  paces.clear();
  looks.clear();
}

function die(world: KillWorld): void {
  world.kill();
  forgetMemory();
}

function ringAlarms(world: KillWorld): void {
  world.after(alarmPeriod, () => {
    if (environment.alarms.has('settle')) world.run(() => settleAll());
    if (environment.alarms.has('run')) world.run(() => resumeRuns());
    ringAlarms(world);
  });
}

async function runReader(): Promise<RunReader> {
  const { database } = await openStores();
  return new RunReader({ read: (work) => work(database) });
}

async function start(names: string[]) {
  const { database } = await openStores();
  const store = new RunStore(database);
  const matching = { roles: [], source: null, tenant: '' };
  const facts = { title: '', header: null, target: null, isWhole: false, at: 1, matching };
  await store.beginBatch({ id: 'b', count: names.length, ...facts });
  for (let number = 0; number * rowsPerChunk < names.length; number += 1) {
    const some = names.slice(number * rowsPerChunk, (number + 1) * rowsPerChunk);
    await store.writeChunk(
      'b',
      number,
      some.map((name) => ({ cells: [name] })),
    );
    await store.planChunk('b', number, some.map(plannedOf));
  }
  const started = await startRun({ batch: 'b', linkApp: 'one', pageEnabled: true });
  if (!started.ok) throw new Error(started.error.kind);
  return started.value;
}

/** From now on the globals are the world's; gives the way back. */
function playGlobals(world: KillWorld, api: FaultyApi): () => void {
  const { setImmediate, setTimeout, clearTimeout, fetch } = globalThis;
  Object.assign(globalThis, {
    setImmediate: world.setImmediate,
    setTimeout: world.setTimeout,
    clearTimeout: world.clearTimeout,
    fetch: api.fetch,
  });
  const spies = [
    vi.spyOn(Date, 'now').mockImplementation(() => world.now),
    vi.spyOn(performance, 'now').mockImplementation(world.performanceNow),
    vi.spyOn(navigator, 'locks', 'get').mockReturnValue(world.locks as never),
    ...mortal(Journal.prototype, ['begin', 'remove', 'change']),
    ...mortal(Directory.prototype, ['keep']),
    ...mortal(RunStore.prototype, ['settle']),
  ];
  return () => {
    Object.assign(globalThis, { setImmediate, setTimeout, clearTimeout, fetch });
    for (const spy of spies) spy.mockRestore();
  };
}

/** A worker may die before each of these, and after. */
function mortal<Kind extends object>(kind: Kind, names: (keyof Kind & string)[]) {
  return names.map((name) => {
    const own = kind[name] as (...values: unknown[]) => Promise<unknown>;
    return vi.spyOn(kind, name as never).mockImplementation(async function (
      this: Kind,
      ...values: unknown[]
    ) {
      const { world } = environment;
      await world.alive();
      const value = await own.apply(this, values);
      await world.alive();
      return value;
    } as never);
  });
}
