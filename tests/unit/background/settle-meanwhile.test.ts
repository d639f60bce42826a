import { beforeEach, describe, expect, test, vi } from 'vitest';
import { create } from '../../../utils/background/create.ts';
import { looks } from '../../../utils/background/create-tools.ts';
import { refreshList } from '../../../utils/background/refresh-list.ts';
import { settle, settleAll, settling } from '../../../utils/background/settle.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { Journal } from '../../../utils/creating/journal.ts';
import type { JournalEntry } from '../../../utils/creating/journal-entry.ts';
import { webCompanyLock } from '../../../utils/creating/locks.ts';
import { failed } from '../../../utils/result.ts';
import { lastActionItem, linkAppsItem } from '../../../utils/storage.ts';
import type { RunningSimulator } from '../../simulator/start-simulator.ts';
import { company } from '../components/directory.ts';
import { fakeBrowser } from '../components/fake-browser.ts';
import { writeEntry } from '../creating/write-entry.ts';
import { recordNamed } from '../examples.ts';
import { hastenTime } from '../hasten-time.ts';
import { simulate } from './simulate.ts';

const { dismissNotMade } = settling;

const { linkApiOf } = vi.hoisted(() => ({ linkApiOf: vi.fn() }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({ linkApiOf }));

let running: RunningSimulator;

const press = (gestureAt = Date.now()) =>
  create({
    ...{ linkApp: 'a', id: 'ACME', name: 'Acme', pageEnabled: true },
    seen: { companies: [], unsettled: [] },
    ...{ afterwards: 'nothing', gestureAt },
  });

beforeEach(async () => {
  looks.clear();
  running = await simulate(linkApiOf);
});

/** The journal of a worker that died before the answer came. */
async function journaled(part: Partial<JournalEntry> = {}): Promise<void> {
  const { journal } = await openStores();
  const body = { id: 'ACME', name: 'Acme', pageEnabled: true };
  const sentAt = Date.now();
  await writeEntry(journal, { linkApp: 'a', key: 'ACME', body, sentAt, state: 'open', ...part });
}

/** A create that was sent, and is answered once `commitLate` is called. */
const sent = async () => {
  const fault = { kind: 'latency', milliseconds: null } as const;
  running.simulator.faults.ask({ fault, call: 'createCompany' });
  const posts = () => running.simulator.log.filter(({ call }) => call === 'createCompany');
  const before = posts().length;
  const creating = press();
  await expect.poll(() => posts().length).toBeGreaterThan(before);
  return { creating };
};

/** Answers it once somebody waits for it to end. */
async function answerAwaited(): Promise<void> {
  await expect.poll(async () => (await navigator.locks.query()).pending).toHaveLength(1);
  running.simulator.commitLate();
}

/** All that the popup's first line is given to say. */
function reported(): string[] {
  const whats: string[] = [];
  lastActionItem.watch((lastAction) => whats.push(lastAction?.what ?? 'nothing'));
  return whats;
}

test('the alarm does not tell a create as not made that ends while it waits', async () => {
  const lastActions = reported();
  const { creating } = await sent();
  await Promise.all([settleAll(), answerAwaited()]);
  expect(await creating).toMatchObject({ outcome: { kind: 'created' } });
  expect(lastActions).toEqual(['created']);
});

test('who asks again for a create that ends meanwhile is told of its Company', async () => {
  const lastActions = reported();
  const { creating } = await sent();
  const [{ outcome }] = await Promise.all([settle({ linkApp: 'a', id: 'ACME' }), answerAwaited()]);
  expect(outcome).toMatchObject({ kind: 'foundAfterLostAnswer' });
  expect(await creating).toMatchObject({ outcome: { kind: 'created' } });
  expect(lastActions).toEqual(['created']);
});

test('who puts a create away leaves the one that another window begins', async () => {
  const { journal } = await openStores();
  const { entry } = Journal.prototype;
  await journaled({ sentAt: 1, state: 'notMade' });
  let beginning: ReturnType<typeof sent> | undefined;
  vi.spyOn(Journal.prototype, 'entry').mockImplementationOnce(async function (
    this: Journal,
    ...of
  ) {
    const found = await entry.apply(this, of);
    beginning = sent();
    await new Promise((resolve) => setTimeout(resolve, 100));
    return found;
  });
  expect(await dismissNotMade({ linkApp: 'a', id: 'ACME' })).toEqual({ ok: true, value: null });
  await expect.poll(() => journal.entry('a', 'ACME')).toMatchObject({ state: 'open' });
  const begun = await beginning;
  running.simulator.commitLate();
  await begun?.creating;
});

test('a create that was sent while its Link APP was removed is forgotten, and not asked for ever', async () => {
  const { journal } = await openStores();
  await journaled({ linkApp: 'removed' });
  linkApiOf.mockResolvedValue(failed({ kind: 'noToken' }));
  await settleAll();
  expect(await journal.open()).toEqual([]);
});

test('nothing is forgotten of a Link APP whose entry cannot be read', async () => {
  const { directory, journal, reader } = await openStores();
  await directory.keep('a', company('OLD', 'Acme'), { fetchedAt: 1 });
  await journaled();
  const { linkApps } = await fakeBrowser.storage.local.get('linkApps');
  const damaged = JSON.parse(JSON.stringify(linkApps).replace('"blue"', '"mauve"'));
  await fakeBrowser.storage.local.set({ linkApps: damaged });
  expect(await linkAppsItem.broken.read()).toHaveLength(1);
  linkApiOf.mockResolvedValue(failed({ kind: 'noToken' }));
  await settleAll(async () => undefined);
  expect(await reader.count('a')).toBe(1);
  expect(await journal.open()).toMatchObject([{ needsToken: true }]);
});

describe('asking for a create that the journal does not have', () => {
  test('says of one that never began that its id was there before', async () => {
    running.linkApp.seed([{ id: 'ACME', name: 'Acme' }]);
    const asked = { linkApp: 'a', id: 'ACME', gestureAt: 7 };
    expect((await settle(asked)).outcome).toMatchObject({
      kind: 'existed',
      company: { name: 'Acme' },
    });
    expect((await settle({ ...asked, id: 'BETA' })).outcome).toEqual({ kind: 'notMade' });
  });

  test('says of one whose answer did not arrive that it is there', async () => {
    const gestureAt = Date.now();
    await press(gestureAt);
    const asked = { linkApp: 'a', id: 'acme' };
    expect((await settle({ ...asked, gestureAt })).outcome).toMatchObject({
      kind: 'foundAfterLostAnswer',
    });
    expect((await settle({ ...asked, gestureAt: gestureAt + 1 })).outcome).toMatchObject({
      kind: 'existed',
    });
  });

  test('says so whatever was done, and listed, since', async () => {
    const gestureAt = Date.now();
    await press(gestureAt);
    await create({
      ...{ linkApp: 'a', id: 'BETA', name: 'Beta', pageEnabled: true },
      seen: { companies: [], unsettled: [] },
      ...{ afterwards: 'nothing', gestureAt: gestureAt + 1 },
    });
    await refreshList({ linkApp: 'a', force: true });
    const asked = { linkApp: 'a', id: 'ACME', gestureAt };
    expect((await settle(asked)).outcome).toMatchObject({ kind: 'foundAfterLostAnswer' });
  });
});

test('the alarm concludes with the create that stands once it is its turn', async () => {
  const { reader } = await openStores();
  await journaled({ from: recordNamed('first') });
  let settling: Promise<void> | undefined;
  await webCompanyLock('a', 'ACME', async () => {
    settling = settleAll(async () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 50));
    running.linkApp.seed([{ id: 'ACME', name: 'Acme' }]);
    await journaled({ from: recordNamed('second') });
  });
  await settling;
  expect(await reader.recordLink('a', 'first')).toBeNull();
  expect(await reader.recordLink('a', 'second')).toMatchObject({ key: 'ACME' });
});

test('the alarm looks twice: what passes in between is what counts', async () => {
  const { journal } = await openStores();
  await journaled();
  await settleAll(() => new Promise((resolve) => setTimeout(resolve, 50)));
  const { missingFor = 0 } = (await journal.entry('a', 'ACME')) ?? {};
  expect(missingFor).toBeGreaterThanOrEqual(49);
  expect(missingFor).toBeLessThan(10_000);
});

test('what was seen missing before a create is sent does not count for it', async () => {
  hastenTime();
  looks.set(JSON.stringify(['a', 'ACME']), performance.now() - 40_000);
  const fault = { kind: 'droppedBeforeWork' } as const;
  running.simulator.faults.ask({ fault, call: 'createCompany', times: 9 });
  expect(await press()).toMatchObject({ outcome: { kind: 'unknown' } });
  const { journal } = await openStores();
  expect((await journal.entry('a', 'ACME'))?.missingFor).toBeLessThan(10_000);
});
