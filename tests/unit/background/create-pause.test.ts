import { beforeEach, expect, test, vi } from 'vitest';
import { create } from '../../../utils/background/create.ts';
import { recordLinking } from '../../../utils/background/link-record.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { lastActionMessages } from '../../../utils/i18n/last-action-messages.ts';
import { lastActionItem, linkAppsItem } from '../../../utils/storage.ts';
import type { RunningSimulator } from '../../simulator/start-simulator.ts';
import { company, directoryOf } from '../components/directory.ts';
import { simulate } from './simulate.ts';

const { linkRecord } = recordLinking;

const { linkApiOf, pauseCreate } = vi.hoisted(() => ({ linkApiOf: vi.fn(), pauseCreate: vi.fn() }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({ linkApiOf }));
vi.mock('../../../utils/background/pause-create.ts', () => ({ pauseCreate }));

const from = {
  ...{ record: 'HS12C5', system: 'hubspot', kind: 'company', tenant: '12' },
  address: 'https://app.hubspot.com/contacts/12/record/0-2/5',
};

let running: RunningSimulator;

beforeEach(async () => {
  running = await simulate(linkApiOf);
  const fault = { kind: 'rateLimited', retryAfter: 5 } as const;
  running.simulator.faults.ask({ fault, call: 'createCompany', times: 1 });
});

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

test('what is tried again has the page switch of the create that failed', async () => {
  await cancel();
  expect(await lastActionItem.read()).toMatchObject({ pageEnabled: false });
});
