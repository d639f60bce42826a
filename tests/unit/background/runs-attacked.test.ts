import { beforeEach, expect, test, vi } from 'vitest';
import {
  amendRunRow,
  changeRun,
  resumeRuns,
  resumeWaitingRuns,
  startRun,
} from '../../../utils/background/runs.ts';
import { settleAll } from '../../../utils/background/settle.ts';
import { openStores } from '../../../utils/background/stores.ts';
import type { Run } from '../../../utils/bulk/run.ts';
import { type DriverTools, RunDriver } from '../../../utils/bulk/run-driver.ts';
import { RunStore } from '../../../utils/bulk/run-store.ts';
import { EndedLinkAppError } from '../../../utils/companies/ended-link-app.ts';
import { linkAppsItem } from '../../../utils/storage.ts';
import type { RunningSimulator } from '../../simulator/start-simulator.ts';
import { hastenTime } from '../hasten-time.ts';
import {
  createOne,
  journalRow,
  loseRow,
  manyPlanned,
  outcomes,
  planned,
  rowsNow,
  runNow,
  start,
  startWaiting,
  whenIdle,
  whenIn,
  whenWaiting,
} from './run-rows.ts';
import { reach, simulate } from './simulate.ts';

const { linkApiOf } = vi.hoisted(() => ({ linkApiOf: vi.fn() }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({ linkApiOf }));

let running: RunningSimulator;

const posts = () => running.simulator.log.filter(({ call }) => call === 'createCompany').length;

beforeEach(async () => {
  running = await simulate(linkApiOf, ['a', 'b']);
});

test('before there is a list it is read: a colleague’s Company of a like name holds its row', async () => {
  running.linkApp.seed([{ id: 'OLD', name: 'ACME GmbH' }]);
  const latency = { kind: 'latency', milliseconds: null } as const;
  running.simulator.faults.ask({ fault: latency, call: 'listCompanies' });
  const run = await start('a', [planned('Acme')]);
  await whenWaiting(run, 'list');
  await expect.poll(() => running.simulator.log.at(-1)?.call).toBe('listCompanies');
  running.simulator.commitLate();
  await whenIn(run, 'ended');
  expect(await outcomes(run)).toEqual(['likelyMatches']);
  expect(posts()).toBe(0);
});

test('a list that cannot be read now is waited for, and nothing is made before', async () => {
  hastenTime();
  running.linkApp.seed([{ id: 'OLD', name: 'ACME GmbH' }]);
  running.simulator.faults.ask({ fault: { kind: 'serverError' }, call: 'listCompanies', times: 9 });
  const run = await start('a', [planned('Acme')]);
  await whenWaiting(run, 'server');
  expect(posts()).toBe(0);
  running.simulator.faults.clear();
  await changeRun({ linkApp: 'a', run: run.run, what: 'resume' });
  await whenIn(run, 'ended');
  expect(await outcomes(run)).toEqual(['likelyMatches']);
});

test('a worker that dies once the journal knows that a row was not made leaves it to the next', async () => {
  const run = await startWaiting(linkApiOf, [planned('Acme')]);
  await journalRow(run, planned('Acme'), { sentAt: 1, state: 'notMade' });
  await loseRow(run);
  reach(running, linkApiOf);
  await resumeWaitingRuns('a');
  await resumeRuns();
  await whenIn(run, 'ended');
  expect(await outcomes(run)).toEqual(['created']);
});

test('a run whose Link APP ends just as it is to go on holds up no other', async () => {
  const [first, second] = [
    await startWaiting(linkApiOf, [planned('Acme')]),
    await startWaiting(linkApiOf, [planned('Globex')]),
  ];
  reach(running, linkApiOf);
  vi.spyOn(RunStore.prototype, 'change').mockRejectedValueOnce(new EndedLinkAppError('a'));
  await resumeWaitingRuns('a');
  const phases = () => Promise.all([first, second].map(async (run) => (await runNow(run))?.phase));
  await expect.poll(phases).toContain('ended');
});

test('a row whose create somebody else has settled, and sent again, ends too', async () => {
  const run = await startWaiting(linkApiOf, [planned('Acme')]);
  await loseRow(run);
  reach(running, linkApiOf);
  await createOne('ACME', 'Acme');
  await resumeWaitingRuns('a');
  await resumeRuns();
  await whenIn(run, 'ended');
  expect(await outcomes(run)).toEqual(['existed']);
  expect(posts()).toBe(1);
});

test('what a full disk could not keep of a row is kept once there is room', async () => {
  const full = vi
    .spyOn(RunStore.prototype, 'settle')
    .mockRejectedValue(new DOMException('', 'QuotaExceededError'));
  const run = await start('a', [planned('Acme')]);
  await expect.poll(posts).toBe(1);
  await expect.poll(() => full.mock.calls.length).toBeGreaterThan(0);
  await whenIdle(run);
  full.mockRestore();
  await resumeRuns();
  await whenIn(run, 'ended');
  expect(await outcomes(run)).toEqual(['foundAfterLostAnswer']);
  expect(await (await openStores()).journal.open()).toEqual([]);
});

test('a run that is resumed while its last rows end goes on at once', async () => {
  running.simulator.faults.ask({ fault: { kind: 'latency', milliseconds: 60 }, times: null });
  const run = await start('a', manyPlanned(40));
  await expect.poll(() => running.linkApp.companies.length).toBeGreaterThan(2);
  await changeRun({ linkApp: 'a', run: run.run, what: 'pause' });
  await changeRun({ linkApp: 'a', run: run.run, what: 'resume' });
  await whenIn(run, 'ended');
  expect(running.linkApp.companies.length).toBe(40);
});

test('an id that is mended while its row is under way is not sent beside the old one', async () => {
  const latency = { kind: 'latency', milliseconds: null } as const;
  running.simulator.faults.ask({ fault: latency, call: 'createCompany' });
  const run = await start('a', [planned('Acme')]);
  await expect.poll(posts).toBe(1);
  await changeRun({ linkApp: 'a', run: run.run, what: 'cancel' });
  const text = { id: 'OTHER' };
  const amending = amendRunRow({ linkApp: 'a', run: run.run, index: 0, text });
  running.simulator.commitLate();
  await amending;
  await whenIn(run, 'ended');
  await whenIdle(run);
  expect(running.linkApp.companies.map(({ id }) => id)).toEqual(['ACME']);
  const created = { planned: { id: 'ACME' }, row: { outcome: { kind: 'created' } } };
  expect(await rowsNow(run)).toMatchObject([created]);
});

test('an id that is mended where the old one may have been made waits for that to be settled', async () => {
  const run = await startWaiting(linkApiOf, [planned('Acme')]);
  await changeRun({ linkApp: 'a', run: run.run, what: 'cancel' });
  // Its worker died while it was sent.
  await journalRow(run, planned('Acme'));
  running.linkApp.seed([{ id: 'ACME', name: 'Acme' }]);
  reach(running, linkApiOf);
  await amendRunRow({ linkApp: 'a', run: run.run, index: 0, text: { id: 'OTHER' } });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(posts()).toBe(0);
  await settleAll(async () => undefined);
  await resumeWaitingRuns('a');
  await whenIn(run, 'ended');
  expect((await rowsNow(run))[0]?.row?.outcome).toMatchObject({ id: 'ACME' });
  expect(posts()).toBe(0);
});

test('rows go to no other Link APP when theirs ends, and what may have been made is asked about', async () => {
  const run = await startWaiting(linkApiOf, [planned('Acme'), planned('Globex')]);
  const { directory } = await openStores();
  await journalRow(run, planned('Acme'));
  await loseRow(run);
  // Its user says that the new token is of the same Link APP.
  await directory.end('a', { endedAt: Date.now(), besides: [], movesTo: 'c' });
  await linkAppsItem.write([
    { ...{ id: 'c', label: 'c', colour: 'blue', tokenEnd: '5678', addedAt: 1 } },
  ]);
  reach(running, linkApiOf);
  await resumeWaitingRuns('c');
  await resumeRuns();
  const moved = { ...run, linkApp: 'c' };
  await whenIn(moved, 'ended');
  expect(await outcomes(moved)).toEqual(['likelyMatches', 'created']);
  expect(posts()).toBe(1);
  expect(await runNow(run)).toBeUndefined();
  await directory.end('c', { endedAt: Date.now(), besides: [] });
  expect(await runNow(moved)).toBeUndefined();
});

test('a Link APP that is removed in the middle gets nothing more, and nothing is kept of it', async () => {
  running.simulator.faults.ask({ fault: { kind: 'latency', milliseconds: 200 }, times: null });
  const run = await start('a', manyPlanned(60));
  await expect.poll(posts).toBeGreaterThan(3);
  const { directory, journal, reader } = await openStores();
  await directory.end('a', { endedAt: Date.now(), besides: ['b'] });
  await whenIdle(run);
  const sent = posts();
  await resumeRuns();
  expect(posts()).toBe(sent);
  expect(sent).toBeLessThan(30);
  expect(await runNow(run)).toBeUndefined();
  expect(await journal.entries('a')).toEqual([]);
  expect(await reader.count('a')).toBe(0);
});

test('a 503 that commits late makes one Company, and its row says so', async () => {
  hastenTime();
  running.simulator.faults.ask({
    fault: { kind: 'serverError', status: 503, retryAfter: 1, afterWork: true },
    call: 'createCompany',
    times: 1,
  });
  const run = await start('a', [planned('Acme')]);
  await whenIn(run, 'ended');
  expect(await outcomes(run)).toEqual(['foundAfterLostAnswer']);
  expect(running.linkApp.companies.length).toBe(1);
  expect(posts()).toBe(1);
});

test('two runs of one row: what the first has sent is found by it, and existed for the other', async () => {
  const first = await startWaiting(linkApiOf, [planned('Acme')]);
  await journalRow(first, planned('Acme'));
  await loseRow(first);
  running.linkApp.seed([{ id: 'ACME', name: 'Acme' }]);
  reach(running, linkApiOf);
  const second = await start('a', [planned('Acme')]);
  await Promise.all([whenIn(first, 'ended'), whenIn(second, 'ended')]);
  expect(await outcomes(first)).toEqual(['foundAfterLostAnswer']);
  expect(await outcomes(second)).toEqual(['existed']);
  expect(posts()).toBe(0);
});

test('two presses of Retry, and the same batch started twice, make nothing twice', async () => {
  const run = await start('a', [planned('Acme'), planned('Globex')]);
  const again = await startRun({ batch: 'b', linkApp: 'b', pageEnabled: true });
  expect(again).toMatchObject({ ok: false });
  await Promise.all(
    ['retry', 'retry', 'cancel', 'retry', 'retry'].map((what) =>
      changeRun({ linkApp: 'a', run: run.run, what: what as 'retry' }),
    ),
  );
  await whenIn(run, 'ended');
  await whenIdle(run);
  expect(posts()).toBe(2);
  expect((await runNow(run))?.counts).toMatchObject({ done: 2, waiting: 0 });
});

test.each([
  ['rateLimited', true],
  ['network', false],
] as const)(
  'a time that lies far ahead is waited for at rest, but where the clock was set back: %s',
  async (kind, isWaited) => {
    const run = await start('a', []);
    const owner = { linkApp: 'a', run: run.run };
    const until = Date.now() + 40 * 24 * 60 * 60 * 1000;
    let reads = 0;
    const waiting: Run = {
      ...{
        ...run,
        phase: 'running',
        endedAt: null,
        count: 1,
        wait: { failure: { kind: 'network' }, kind, until },
      },
      counts: { ...run.counts, waiting: 1 },
    };
    const wait = vi.fn(async (_: number) => {
      if (reads > 3) await new Promise<never>(() => undefined);
    });
    const tools: DriverTools = {
      store: {
        run: async () => {
          reads += 1;
          return waiting;
        },
        waiting: async () => [],
        settle: async () => undefined,
        change: async () => undefined,
      },
      ...{ doRow: vi.fn(), now: Date.now, wait, progressed: async () => undefined },
      ready: async () => null,
    };
    void new RunDriver(tools, owner).work();
    await expect.poll(() => reads).toBeGreaterThan(1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(wait.mock.calls.length > 2).toBe(isWaited);
    for (const [time] of wait.mock.calls) expect(time).toBeLessThanOrEqual(60_000);
  },
);
