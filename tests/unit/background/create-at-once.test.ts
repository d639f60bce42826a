import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAtOnce } from '../../../utils/background/create-at-once.ts';
import type { MenuSubject } from '../../../utils/background/menu-subject.ts';
import { cancelCreate } from '../../../utils/background/pause-create.ts';
import { refreshList } from '../../../utils/background/refresh-list.ts';
import { openStores } from '../../../utils/background/stores.ts';
import type { ChosenName } from '../../../utils/capture/choose-name.ts';
import { findRecord } from '../../../utils/capture/found-record.ts';
import { type CreatePause, watchPauses } from '../../../utils/creating/create-pauses.ts';
import type { RunningSimulator } from '../../simulator/start-simulator.ts';
import { writeEntry } from '../creating/write-entry.ts';
import { linkAppOf } from '../examples.ts';
import { hastenTime } from '../hasten-time.ts';
import { simulate } from './simulate.ts';

const { linkApiOf } = vi.hoisted(() => ({ linkApiOf: vi.fn() }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({ linkApiOf }));
vi.mock('../../../utils/browser/clipboard.ts', () => ({
  expectCopy: () => undefined,
  copyText: async () => 'copied',
}));

const linkApp = linkAppOf('a');
const address = 'https://app.hubspot.com/contacts/12/record/0-2/5';
const settings = { rules: [], idForm: 'full' } as const;
const subject: MenuSubject = {
  record: findRecord(address, settings),
  ...{ linkApp, isSettled: true, company: null },
};

let running: RunningSimulator;
let pauses: CreatePause[];
let stopWatching: () => void;

beforeEach(async () => {
  hastenTime();
  running = await simulate(linkApiOf);
  pauses = [];
  stopWatching = watchPauses((pause) => pauses.push(pause));
});
afterEach(async () => {
  stopWatching();
  await running.close();
  // The next test would wait for a list that this one has begun, in the place of its own.
  await navigator.locks.request('list a', async () => undefined);
});

const press = (gestureAt = Date.now()) =>
  createAtOnce(subject, { name: 'Acme', isCertain: true }, gestureAt);

/** Pressed on a page whose name is read until `named` is called; its list is here. */
async function pressUnnamed() {
  await refreshList({ linkApp: 'a', force: true });
  let named = (_: ChosenName | null): void => undefined;
  const naming = new Promise<ChosenName | null>((resolve) => {
    named = resolve;
  });
  return { named, pressed: createAtOnce(subject, naming, Date.now()) };
}

const calls = (call: string) => running.simulator.log.filter((one) => one.call === call).length;
const slowList = () =>
  running.simulator.faults.ask({
    fault: { kind: 'latency', milliseconds: 60_000 },
    call: 'listCompanies',
  });

test('before there is a list it is read: a colleague’s Company of a like name goes to review', async () => {
  running.linkApp.seed([{ id: 'OLD', name: 'ACME GmbH' }]);
  expect(await press()).toEqual({ kind: 'review' });
  expect(calls('createCompany')).toBe(0);
});

test('where that has none of a like name, the Company is made after it, and without another list the next time', async () => {
  running.linkApp.seed([{ id: 'OLD', name: 'Globex' }]);
  expect(await press()).toMatchObject({ kind: 'ended' });
  expect(running.linkApp.acceptedCreates('HS12C5')).toHaveLength(1);
  await press();
  expect(calls('listCompanies')).toBe(1);
});

test('one that is being read is waited for, and not read twice', async () => {
  running.linkApp.seed([{ id: 'OLD', name: 'ACME GmbH' }]);
  running.simulator.faults.ask({
    fault: { kind: 'latency', milliseconds: 100 },
    call: 'listCompanies',
  });
  const reading = refreshList({ linkApp: 'a', force: true });
  await expect.poll(() => calls('listCompanies')).toBe(1);
  expect(await press()).toEqual({ kind: 'review' });
  await reading;
  expect(calls('listCompanies')).toBe(1);
});

const aged = async () => {
  await refreshList({ linkApp: 'a', force: true });
  const { database, reader } = await openStores();
  const list = await reader.list('a');
  const twoDaysAgo = Date.now() - 2 * 24 * 60 * 60 * 1000;
  if (list) await database.put('lists', { ...list, refreshedAt: twoDaysAgo });
};

test('a list of the day before yesterday is read anew, and tells of what a colleague has made since', async () => {
  await aged();
  running.linkApp.seed([{ id: 'OLD', name: 'ACME GmbH' }]);
  expect(await press()).toEqual({ kind: 'review' });
  expect(calls('createCompany')).toBe(0);
});

test('where that fails the old list is better than none', async () => {
  await aged();
  running.simulator.faults.ask({ fault: { kind: 'serverError' }, call: 'listCompanies', times: 9 });
  expect(await press()).toMatchObject({ kind: 'ended' });
});

test('where the API does not list, nothing is waited for', async () => {
  running.simulator.behaviour.list = 404;
  await refreshList({ linkApp: 'a', force: true });
  const gestureAt = Date.now() + 1;
  expect(await press(gestureAt)).toMatchObject({ kind: 'ended' });
  // One of the test before may arrive late.
  expect(pauses.filter((pause) => pause.gestureAt === gestureAt)).toEqual([]);
});

test('a list that cannot be read goes to review', async () => {
  running.simulator.faults.ask({ fault: { kind: 'serverError' }, call: 'listCompanies', times: 9 });
  expect(await press()).toEqual({ kind: 'review' });
  expect(calls('createCompany')).toBe(0);
});

test('a list that takes longer than three seconds goes to review', async () => {
  slowList();
  const gestureAt = Date.now() + 2;
  expect(await press(gestureAt)).toEqual({ kind: 'review' });
  await expect.poll(() => pauses).toContainEqual({ gestureAt, time: 3000, reason: 'list' });
  expect(calls('createCompany')).toBe(0);
});

test('that it waits is told, and can be cancelled', async () => {
  slowList();
  const gestureAt = Date.now();
  const pressed = press(gestureAt);
  await expect.poll(() => pauses).toContainEqual({ gestureAt, time: 3000, reason: 'list' });
  cancelCreate({ gestureAt });
  expect(await pressed).toEqual({ kind: 'cancelled' });
  expect(calls('createCompany')).toBe(0);
});

test('the record is asked for while its page is read, and is made by the name that comes', async () => {
  const { named, pressed } = await pressUnnamed();
  await expect.poll(() => calls('readCompany')).toBe(2);
  const { journal, reader } = await openStores();
  expect(await journal.entries('a')).toEqual([]);
  expect(calls('createCompany')).toBe(0);
  named({ name: 'Acme', isCertain: true });
  expect(await pressed).toMatchObject({ kind: 'ended', lastAction: { name: 'Acme' } });
  expect(running.linkApp.company('HS12C5')?.name).toBe('Acme');
  expect(await reader.company('a', 'HS12C5')).toMatchObject({ name: 'Acme' });
});

test.each([null, { name: 'Acme', isCertain: false }])(
  'whatever the API says, without a certain name it goes to review: %o',
  async (name) => {
    for (const id of ['OTHER', 'HS12C5']) {
      running.linkApp.seed([{ id, name: 'Acme' }]);
      const { named, pressed } = await pressUnnamed();
      await expect.poll(() => calls('readCompany')).toBeGreaterThan(0);
      named(name);
      expect(await pressed).toEqual({ kind: 'review' });
    }
    expect(calls('createCompany')).toBe(0);
  },
);

test('a Company of a like name is found by the name that comes', async () => {
  running.linkApp.seed([{ id: 'OLD', name: 'ACME GmbH' }]);
  const { named, pressed } = await pressUnnamed();
  await expect.poll(() => calls('readCompany')).toBe(2);
  named({ name: 'Acme', isCertain: true });
  expect(await pressed).toEqual({ kind: 'review' });
  expect(calls('createCompany')).toBe(0);
});

test.each(['unknown to the API', 'unauthorized'] as const)(
  'where a row of a run is not settled, that goes to review, and is no removed Link APP: %s',
  async (answer) => {
    await refreshList({ linkApp: 'a', force: true });
    const { journal } = await openStores();
    const body = { id: 'HS12C5', name: 'Acme', pageEnabled: true };
    const place = { linkApp: 'a', key: body.id, row: { run: 'r', index: 0 } };
    await writeEntry(journal, { ...place, body, sentAt: Date.now(), state: 'open' });
    const fault = { kind: 'unauthorized' } as const;
    if (answer === fault.kind)
      running.simulator.faults.ask({ fault, call: 'readCompany', times: 9 });
    expect(await press()).toEqual({ kind: 'review' });
    expect(calls('createCompany')).toBe(0);
  },
);
