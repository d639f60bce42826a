import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { create } from '../../../utils/background/create.ts';
import { recordLinking } from '../../../utils/background/link-record.ts';
import { settle } from '../../../utils/background/settle.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { lastActionMessages } from '../../../utils/i18n/last-action-messages.ts';
import { lastActionItem, linkAppsItem } from '../../../utils/storage.ts';
import type { RunningSimulator } from '../../simulator/start-simulator.ts';
import { company, directoryOf } from '../components/directory.ts';
import { hastenTime } from '../hasten-time.ts';
import { simulate } from './simulate.ts';

const { linkRecord } = recordLinking;

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
  running = await simulate(linkApiOf);
  asksToWait('tooManyRequests');
});
afterEach(() => running.close());

function asksToWait(fault: 'tooManyRequests' | 'trouble') {
  running.simulator.faults.clear();
  const faults = {
    tooManyRequests: { kind: 'rateLimited', retryAfter: 5 },
    trouble: { kind: 'serverError', status: 503, retryAfter: 5 },
  } as const;
  running.simulator.faults.ask({ fault: faults[fault], call: 'createCompany', times: 1 });
}

const sent = () => running.simulator.log.filter(({ call }) => call === 'createCompany').length;

/** A create that the API asks to wait, and what happens in that time. */
function pressAndMeanwhile(meanwhile: () => Promise<unknown>, goesOn = true) {
  pauseCreate.mockImplementationOnce(async () => {
    await meanwhile();
    return goesOn;
  });
  return create({
    ...{ linkApp: 'a', id: 'HS12C5', name: 'Acme', pageEnabled: false, from },
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
    expect(await linkRecord({ linkApp: 'a', id: 'OLD', from })).toMatchObject({ ok: true });
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

const cancel = () => pressAndMeanwhile(async () => undefined, false);
const shownNow = async () => {
  const lastAction = await lastActionItem.read();
  return lastAction && lastActionMessages(lastAction, Date.now()).map(([key]) => key);
};

test('one that the API has certainly not taken is told as not created once it is cancelled', async () => {
  const answer = await cancel();
  expect(answer).toMatchObject({ outcome: { kind: 'notSent', failure: { kind: 'cancelled' } } });
  expect(await shownNow()).toEqual(['action_create_not_sent']);
  expect(await (await openStores()).journal.open()).toEqual([]);
});

test('one that a server in trouble may have taken is told as cancelled and asked for, not as a lost connection', async () => {
  hastenTime();
  asksToWait('trouble');
  const answer = await cancel();
  expect(answer).toMatchObject({ outcome: { kind: 'unknown', isCancelled: true } });
  expect(await shownNow()).toEqual(['action_unknown_cancelled', 'asked_until']);
  await settle({ linkApp: 'a', id: 'HS12C5' });
  expect(await shownNow()).toEqual(['action_unknown_cancelled', 'asked_until']);
});

test('what a Link APP’s end cut short is not told as refused by Conduit', async () => {
  await pressAndMeanwhile(async () => {
    const { directory } = await openStores();
    const [linkApp] = await linkAppsItem.read();
    await linkAppsItem.write([]);
    await directory.end('a', { endedAt: Date.now(), ...(linkApp && { label: linkApp.label }) });
  });
  expect(await lastActionItem.read()).toMatchObject({ what: 'createRefused', label: 'a' });
  expect(await shownNow()).toEqual(['action_create_not_sent']);
});

test('nor is it told as not taken where a server in trouble may have taken it', async () => {
  asksToWait('trouble');
  const answer = await pressAndMeanwhile(async () => {
    const { directory } = await openStores();
    await linkAppsItem.write([]);
    await directory.end('a', { endedAt: Date.now() });
  });
  expect(answer).toMatchObject({
    outcome: { kind: 'unknown', failure: { kind: 'endedLinkApp' } },
  });
});

test('what is tried again has the page switch of the create that failed', async () => {
  await cancel();
  expect(await lastActionItem.read()).toMatchObject({ pageEnabled: false });
});

test('what a server in trouble may have taken stays asked for, though its record was linked while it waited', async () => {
  asksToWait('trouble');
  const answer = await pressAndMeanwhile(async () => {
    await directoryOf([company('OLD', 'Quite another name')]);
    await linkRecord({ linkApp: 'a', id: 'OLD', from });
  });
  expect(answer).toMatchObject({ kind: 'likelyMatches', companies: [{ id: 'OLD' }] });
  expect(sent()).toBe(1);
  const { journal } = await openStores();
  expect(await journal.open()).toMatchObject([{ key: 'HS12C5', isOverruled: true }]);
});

test('nor is a refusal of its second sending the end of the first', async () => {
  asksToWait('trouble');
  const answer = await pressAndMeanwhile(async () => {
    const fault = { kind: 'answer', status: 400, body: { name: ['No.'] } } as const;
    running.simulator.faults.ask({ fault, call: 'createCompany', times: 1 });
  });
  expect(answer).toMatchObject({ outcome: { kind: 'unknown' } });
  expect(sent()).toBe(2);
});
