import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Journal } from '../../../utils/companies/journal.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';
import { failed, success } from '../../../utils/result.ts';
import { create } from '../../../utils/services/create.ts';
import { dismissNotMade, settle, settleAll } from '../../../utils/services/settle.ts';
import { openStores } from '../../../utils/services/stores.ts';
import { linkAppsItem, reportItem } from '../../../utils/settings.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/start-simulator.ts';
import { emptyStorage } from '../components/fake-browser.ts';

const { linkApiOf } = vi.hoisted(() => ({ linkApiOf: vi.fn() }));
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('../components/fake-browser.ts');
  return { browser: { ...fakeBrowser, alarms: { create: vi.fn(), clear: vi.fn() } } };
});
vi.mock('../../../utils/services/link-api-of.ts', () => ({ linkApiOf }));

let running: RunningSimulator;

const press = () =>
  create({
    ...{ linkApp: 'a', id: 'ACME', name: 'Acme', pageEnabled: true, evenIfLike: true },
    ...{ afterwards: 'nothing', gestureAt: Date.now() },
  });

beforeEach(async () => {
  emptyStorage();
  await linkAppsItem.write([
    { ...{ id: 'a', label: 'a', colour: 'blue', tokenEnd: '1234', addedAt: 1 } },
  ]);
  running = await startSimulator();
  const api = createLinkApi({ token: running.token, baseAddress: running.address });
  linkApiOf.mockResolvedValue(success(api));
  const database = await openForWriting();
  await Promise.all([database.clear('companies'), database.clear('journal')]);
});
afterEach(() => running.close());

/** A create that was sent, and is not answered yet. */
const sent = async () => {
  running.simulator.faults.ask({
    fault: { kind: 'latency', milliseconds: 200 },
    call: 'createCompany',
  });
  const creating = press();
  const { journal } = await openStores();
  await expect.poll(() => journal.entry('a', 'ACME')).toBeDefined();
  return { creating };
};

/** All that the popup's first line is given to say. */
function told(): string[] {
  const whats: string[] = [];
  reportItem.watch((report) => whats.push(report?.what ?? 'nothing'));
  return whats;
}

test('the alarm does not tell a create as not made that ends while it waits', async () => {
  const reports = told();
  const { creating } = await sent();
  await settleAll();
  expect(await creating).toMatchObject({ outcome: { kind: 'created' } });
  expect(reports).toEqual(['created']);
});

test('who asks again for a create that ends meanwhile is told of its Company', async () => {
  const reports = told();
  const { creating } = await sent();
  expect(await settle({ linkApp: 'a', id: 'ACME' })).toMatchObject({
    kind: 'foundAfterLostAnswer',
  });
  expect(await creating).toMatchObject({ outcome: { kind: 'created' } });
  expect(reports).toEqual(['created']);
});

test('who puts a create away leaves the one that another window begins', async () => {
  const { journal } = await openStores();
  const { entry } = Journal.prototype;
  const body = { id: 'ACME', name: null, pageEnabled: true };
  const place = { linkApp: 'a', key: 'ACME' };
  await journal.write({ ...place, body, sentAt: 1, state: 'notMade' });
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
  await (await beginning)?.creating;
});

test('a create that was sent while its Link APP was removed is forgotten, and not asked for ever', async () => {
  const { journal } = await openStores();
  const body = { id: 'ACME', name: null, pageEnabled: true };
  const sentAt = Date.now();
  await journal.write({ linkApp: 'removed', key: 'ACME', body, sentAt, state: 'open' });
  linkApiOf.mockResolvedValue(failed({ kind: 'noToken' }));
  await settleAll();
  expect(await journal.open()).toEqual([]);
});
