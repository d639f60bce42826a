import { beforeEach, expect, test, vi } from 'vitest';
import { onClientsChanged } from '../../../utils/background/clients-changed.ts';
import { amendRunRow, changeRun, resumeRuns } from '../../../utils/background/runs.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { findRecord } from '../../../utils/capture/found-record.ts';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';
import type { LinkApi } from '../../../utils/link-api/link-api.ts';
import { failed, success } from '../../../utils/result.ts';
import type { RunningSimulator } from '../../simulator/start-simulator.ts';
import { company, directoryOf } from '../components/directory.ts';
import { fakeBrowser } from '../components/fake-browser.ts';
import { hastenTime } from '../hasten-time.ts';
import {
  createOne,
  manyPlanned,
  outcomes,
  planned,
  rowsNow,
  runNow,
  start,
  whenIdle,
  whenIn,
  whenWaiting,
} from './run-rows.ts';
import { simulate } from './simulate.ts';

const { linkApiOf } = vi.hoisted(() => ({ linkApiOf: vi.fn() }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({ linkApiOf }));

let running: RunningSimulator;

const from =
  findRecord('https://app.hubspot.com/contacts/12/record/0-2/5', { rules: [], idForm: 'full' })
    ?.from ?? null;
const posts = () => running.simulator.log.filter(({ call }) => call === 'createCompany').length;
const names = () => running.linkApp.companies.map(({ name }) => name).toSorted();

beforeEach(async () => {
  running = await simulate(linkApiOf, ['a', 'b']);
});

test('each row is made once, exactly as it was planned', async () => {
  const plans = manyPlanned(40, 'Client');
  plans[3] = planned('Client 3', { plan: 'leave' });
  const setBadgeText = vi.spyOn(fakeBrowser.action, 'setBadgeText');
  const changed = vi.fn(async () => undefined);
  onClientsChanged(changed);
  const run = await start('a', plans);
  await whenIn(run, 'ended');
  expect(running.linkApp.companies.length).toBe(39);
  expect(posts()).toBe(39);
  expect((await runNow(run))?.counts).toMatchObject({ done: 39, left: 1, waiting: 0 });
  await expect.poll(() => setBadgeText.mock.lastCall).toEqual([{ text: '' }]);
  expect(setBadgeText).toHaveBeenCalledWith({ text: '97%' });
  // The number of news comes back to the toolbar button.
  const last = ({ mock }: { mock: { invocationCallOrder: number[] } }) =>
    mock.invocationCallOrder.at(-1) ?? 0;
  await expect.poll(() => last(changed)).toBeGreaterThan(last(setBadgeText));
  const { reader, journal } = await openStores();
  expect(await reader.count('a')).toBe(39);
  expect(await journal.open()).toEqual([]);
});

test('existing Companies are left as they are, and a name is sent where its row says so', async () => {
  running.linkApp.seed([
    { id: 'ACME', name: 'Acme Inc' },
    { id: 'GLOBEX', name: 'Globex' },
    { id: 'HOOLI', name: 'Hooli' },
  ]);
  await directoryOf([company('ACME', 'Acme Inc'), company('GLOBEX', 'Globex')]);
  const status = (id: string, name: string) => ({
    kind: 'existsWithOtherName' as const,
    company: { key: id, id, name, isRetired: false },
  });
  const run = await start('a', [
    planned('Acme', { plan: 'keep', status: status('ACME', 'Acme Inc') }),
    planned('Globex Corp', {
      ...{ plan: 'rename', id: 'GLOBEX', status: status('GLOBEX', 'Globex') },
    }),
    // Nobody knew of it here.
    planned('Hooli'),
    planned('Gone', { plan: 'keep', status: status('GONE', 'Gone') }),
  ]);
  await whenIn(run, 'ended');
  expect(await outcomes(run)).toEqual(['existed', 'edited', 'existed', 'notSent']);
  expect(names()).toEqual(['Acme Inc', 'Globex Corp', 'Hooli']);
  expect(posts()).toBe(0);
});

test('a likely match that turns up holds a row, until its user has seen it', async () => {
  const run = await start('a', [planned('Acme Inc'), planned('ACME GmbH', { id: 'ACME2' })]);
  await whenIn(run, 'ended');
  expect((await outcomes(run)).toSorted()).toEqual(['created', 'likelyMatches']);
  const index = (await outcomes(run)).indexOf('likelyMatches');
  const mine = { linkApp: 'a', run: run.run, index };
  await amendRunRow({ ...mine, createAnyway: { companies: ['OTHER'], unsettled: [] } });
  await whenIn(run, 'ended');
  expect((await outcomes(run)).toSorted()).toEqual(['created', 'likelyMatches']);
  const { matches } = (await rowsNow(run))[index]?.row?.outcome ?? {};
  const companies = [
    ...(matches?.companies.map(({ key }) => key) ?? []),
    ...(matches?.unsettled ?? []),
  ];
  await amendRunRow({ ...mine, createAnyway: { companies, unsettled: [] } });
  await whenIn(run, 'ended');
  expect(names()).toEqual(['ACME GmbH', 'Acme Inc']);
});

test('the records of a run are linked to their Companies', async () => {
  running.linkApp.seed([{ id: 'HS12C6', name: 'Six' }]);
  const six = from && { ...from, record: 'HS12C6', address: from.address.replace('/5', '/6') };
  const run = await start('a', [
    planned('Five', { id: 'HS12C5', from }),
    planned('Six', { id: 'HS12C6', from: six }),
  ]);
  await whenIn(run, 'ended');
  const { reader } = await openStores();
  expect((await reader.recordLink('a', 'HS12C5'))?.key).toBe('HS12C5');
  expect((await reader.recordLink('a', 'HS12C6'))?.key).toBe('HS12C6');
});

test('told to slow down, it does, and makes them all the same', async () => {
  hastenTime();
  const fault = { kind: 'rateLimited', retryAfter: 1 } as const;
  running.simulator.faults.ask({ fault, call: 'createCompany', times: 5 });
  running.simulator.faults.ask({ fault, call: 'readCompany', times: 3 });
  const run = await start('a', manyPlanned(12));
  await whenIn(run, 'ended');
  expect(running.linkApp.companies.length).toBe(12);
});

test('a token that is refused is said, and once it is accepted the run goes on', async () => {
  running.simulator.faults.ask({ fault: { kind: 'unauthorized' }, times: null });
  const run = await start('a', manyPlanned(8));
  await whenWaiting(run, 'access');
  expect(posts()).toBe(0);
  running.simulator.faults.clear();
  await changeRun({ linkApp: 'a', run: run.run, what: 'resume' });
  await whenIn(run, 'ended');
  expect(running.linkApp.companies.length).toBe(8);
});

test('a token that is lost is said too', async () => {
  linkApiOf.mockResolvedValue(failed({ kind: 'noToken' }));
  const run = await start('a', [planned('Acme')]);
  await whenWaiting(run, 'access');
});

test('a run that is cancelled begins nothing more, and what it left can be made later', async () => {
  running.simulator.faults.ask({ fault: { kind: 'latency', milliseconds: 40 }, times: null });
  const run = await start('a', manyPlanned(60));
  await expect.poll(() => running.linkApp.companies.length).toBeGreaterThan(3);
  await changeRun({ linkApp: 'a', run: run.run, what: 'cancel' });
  await whenIn(run, 'ended');
  await whenIdle(run);
  const { counts } = (await runNow(run)) ?? run;
  expect(running.linkApp.companies.length).toBe(counts.done);
  expect(counts.left).toBeGreaterThan(10);
  running.simulator.faults.clear();
  await changeRun({ linkApp: 'a', run: run.run, what: 'retry' });
  await whenIn(run, 'ended');
  expect(running.linkApp.companies.length).toBe(60);
  expect(posts()).toBe(60);
});

test('paused, it does nothing, whoever wakes it', async () => {
  running.simulator.faults.ask({ fault: { kind: 'latency', milliseconds: 30 }, times: null });
  const run = await start('a', manyPlanned(50));
  await changeRun({ linkApp: 'a', run: run.run, what: 'pause' });
  await whenIdle(run);
  const made = running.linkApp.companies.length;
  await resumeRuns();
  expect(running.linkApp.companies.length).toBe(made);
  await changeRun({ linkApp: 'a', run: run.run, what: 'resume' });
  await whenIn(run, 'ended');
  expect(running.linkApp.companies.length).toBe(50);
});

test('two runs and a single create do not mix', async () => {
  running.simulator.faults.ask({ fault: { kind: 'latency', milliseconds: 20 }, times: null });
  const one = await start('a', manyPlanned(20, 'One'));
  const other = await start('a', [...manyPlanned(20, 'Two'), planned('Acme')]);
  const single = await createOne('acme', 'Acme');
  await Promise.all([whenIn(one, 'ended'), whenIn(other, 'ended')]);
  expect(running.linkApp.companies.length).toBe(41);
  expect(posts()).toBe(41);
  const ends = [single.kind === 'done' && single.outcome.kind, (await outcomes(other))[20]];
  expect(ends.toSorted()).toEqual(['created', 'existed']);
  expect((await runNow(one))?.counts.done).toBe(20);
});

test('the runs of two Link APPs go on side by side, and nothing of one is the other’s', async () => {
  running.simulator.faults.ask({ fault: { kind: 'latency', milliseconds: 20 }, times: null });
  const other = running.simulator.addLinkApp('Other APP');
  other.seed([{ id: 'CLIENT3', name: 'Somebody else' }]);
  const reach = (tokens: Record<string, string>) =>
    linkApiOf.mockImplementation(async (linkApp: string, through = (one: LinkApi) => one) => {
      const token = tokens[linkApp] ?? 'refused';
      return success(through(createLinkApi({ token, baseAddress: running.address })));
    });
  const clients = () => [...manyPlanned(20, 'Client'), planned('Five', { id: 'HS12C5', from })];
  reach({ a: running.token });
  const [one, refused] = [await start('a', clients()), await start('b', clients())];
  // The token of the one is refused; the other does not wait for it.
  await Promise.all([whenWaiting(refused, 'access'), whenIn(one, 'ended')]);
  expect(running.linkApp.acceptedCreates()).toHaveLength(21);
  expect(other.acceptedCreates()).toEqual([]);
  reach({ a: running.token, b: other.token ?? '' });
  const third = await start('a', manyPlanned(20, 'Third'));
  await changeRun({ linkApp: 'b', run: refused.run, what: 'resume' });
  await Promise.all([whenIn(third, 'ended'), whenIn(refused, 'ended')]);
  expect(running.linkApp.acceptedCreates()).toHaveLength(41);
  expect(other.acceptedCreates()).toHaveLength(20);
  expect(other.company('CLIENT3')?.name).toBe('Somebody else');
  expect((await outcomes(refused))[3]).toBe('likelyMatches');
  const { reader, journal } = await openStores();
  expect(await Promise.all([reader.count('a'), reader.count('b')])).toEqual([41, 21]);
  for (const linkApp of ['a', 'b']) {
    expect((await reader.recordLink(linkApp, 'HS12C5'))?.key).toBe('HS12C5');
  }
  expect(await journal.open()).toEqual([]);
});

test('a Link APP that asks to wait holds up its own runs alone', async () => {
  const other = running.simulator.addLinkApp('Other APP');
  linkApiOf.mockImplementation(async (linkApp: string, through = (one: LinkApi) => one) => {
    const token = (linkApp === 'a' ? running.token : other.token) ?? '';
    return success(through(createLinkApi({ token, baseAddress: running.address })));
  });
  const fault = { kind: 'rateLimited', retryAfter: 60 } as const;
  running.simulator.faults.ask({ fault, id: 'SLOW', times: null });
  const slow = await start('b', [planned('Slow'), planned('Quick')]);
  await whenWaiting(slow, 'rateLimited');
  const run = await start('a', [planned('Acme'), planned('Globex')]);
  await whenIn(run, 'ended');
  expect(names()).toEqual(['Acme', 'Globex']);
  expect((await runNow(slow))?.phase).toBe('running');
});
