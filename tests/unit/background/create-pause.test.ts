import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { create } from '../../../utils/background/create.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { tieRecord } from '../../../utils/background/tie-record.ts';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';
import { success } from '../../../utils/result.ts';
import { linkAppsItem } from '../../../utils/storage.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/start-simulator.ts';
import { company, directoryOf } from '../components/directory.ts';
import { emptyStorage } from '../components/fake-browser.ts';

const { linkApiOf, pauseCreate } = vi.hoisted(() => ({ linkApiOf: vi.fn(), pauseCreate: vi.fn() }));
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('../components/fake-browser.ts');
  return { browser: { ...fakeBrowser, alarms: { create: vi.fn(), clear: vi.fn() } } };
});
vi.mock('../../../utils/background/link-api-of.ts', () => ({ linkApiOf }));
vi.mock('../../../utils/background/pause-create.ts', () => ({ pauseCreate }));

const from = {
  ...{ record: 'HS12C5', system: 'hubspot', kind: 'company', tenant: '12' },
  address: 'https://app.hubspot.com/contacts/12/record/0-2/5',
};

let running: RunningSimulator;

beforeEach(async () => {
  emptyStorage();
  await linkAppsItem.write([
    { ...{ id: 'a', label: 'a', colour: 'blue', tokenEnd: '1234', addedAt: 1 } },
  ]);
  running = await startSimulator();
  const api = createLinkApi({ token: running.token, baseAddress: running.address });
  linkApiOf.mockResolvedValue(success(api));
  const { database } = await openStores();
  await Promise.all([...database.objectStoreNames].map((store) => database.clear(store)));
  await directoryOf([]);
  running.simulator.faults.ask({
    fault: { kind: 'rateLimited', retryAfter: 5 },
    ...{ call: 'createCompany', times: 1 },
  });
});
afterEach(() => running.close());

const sent = () => running.simulator.log.filter(({ call }) => call === 'createCompany').length;

/** A create that the API asks to wait, and what happens in that time. */
function pressAndMeanwhile(meanwhile: () => Promise<unknown>) {
  pauseCreate.mockImplementationOnce(async () => {
    await meanwhile();
    return true;
  });
  return create({
    ...{ linkApp: 'a', id: 'HS12C5', name: 'Acme', pageEnabled: true, from },
    ...{ seen: { companies: [], unsettled: [] }, afterwards: 'nothing', gestureAt: Date.now() },
  });
}

test('a create that waited is sent again where nothing has happened meanwhile', async () => {
  const answer = await pressAndMeanwhile(async () => undefined);
  expect(answer).toMatchObject({ outcome: { kind: 'created' } });
  expect(sent()).toBe(2);
});

test('what became known while a create waited is shown, and nothing is sent any more', async () => {
  const answer = await pressAndMeanwhile(async () => {
    await directoryOf([company('OLD', 'Quite another name')]);
    expect(await tieRecord({ linkApp: 'a', id: 'OLD', from })).toMatchObject({ ok: true });
  });
  expect(answer).toMatchObject({ kind: 'likelyMatches', companies: [{ id: 'OLD' }] });
  expect(sent()).toBe(1);
  const { journal } = await openStores();
  expect(await journal.open()).toEqual([]);
});

test('nothing is sent any more once its Link APP was removed while it waited', async () => {
  const answer = await pressAndMeanwhile(async () => {
    const { directory } = await openStores();
    await linkAppsItem.write([]);
    await directory.end('a', { endedAt: Date.now() });
  });
  expect(answer).toMatchObject({
    outcome: { kind: 'refused', failure: { kind: 'endedLinkApp' } },
  });
  expect(sent()).toBe(1);
});
