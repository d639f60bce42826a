import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { create } from '../../../utils/background/create.ts';
import { finishForgetting, linkAppHandlers } from '../../../utils/background/link-apps.ts';
import { replaceToken } from '../../../utils/background/replace-token.ts';
import { settle } from '../../../utils/background/settle.ts';
import { openStores } from '../../../utils/background/stores.ts';
import type { JournalEntry } from '../../../utils/creating/journal-entry.ts';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';
import { keepToken } from '../../../utils/link-apps/token-vault.ts';
import { failed, success } from '../../../utils/result.ts';
import { lastActionItem, linkAppsItem, tenantsItem } from '../../../utils/storage.ts';
import type { SimulatedLinkApp } from '../../simulator/simulated-link-app.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/start-simulator.ts';
import { writeEntry } from '../creating/write-entry.ts';
import { hubSpotRecord } from '../examples.ts';
import { hastenTime } from '../hasten-time.ts';

const { removeLinkApp, saveLinkApp } = linkAppHandlers;

const { apiWith } = vi.hoisted(() => ({ apiWith: vi.fn() }));
vi.mock('../../../utils/background/refresh-list.ts', async (original) => ({
  ...(await original<object>()),
  refreshList: vi.fn(),
}));
vi.mock('../../../utils/background/link-api-of.ts', async () => {
  const { readToken: tokenOf } = await import('../../../utils/link-apps/token-vault.ts');
  return {
    linkApiWith: apiWith,
    linkApiOf: async (linkApp: string) => {
      const token = await tokenOf(linkApp);
      return token ? success(apiWith(token)) : failed({ kind: 'endedLinkApp' });
    },
  };
});

const from = hubSpotRecord;
const agency = { id: 'agency', label: 'Agency APP', colour: 'blue', tokenEnd: '1', addedAt: 7 };
const besides = { ...agency, id: 'besides', label: 'Besides APP', addedAt: 8 };

let running: RunningSimulator;
let other: SimulatedLinkApp;

const press = (linkApp: string, id: string, name: string, part = {}) =>
  create({
    ...{ linkApp, id, name, pageEnabled: true, afterwards: 'nothing' },
    ...{ seen: { companies: [], unsettled: [] }, gestureAt: Date.now(), ...part },
  });

beforeEach(async () => {
  running = await startSimulator();
  other = running.simulator.addLinkApp('Other APP');
  apiWith.mockImplementation((token: string) =>
    createLinkApi({ token, baseAddress: running.address }),
  );
  const { database } = await openStores();
  await Promise.all([...database.objectStoreNames].map((store) => database.clear(store)));
  await linkAppsItem.write([agency, besides] as never);
  await keepToken('agency', running.token);
  await keepToken('besides', other.token ?? '');
});
afterEach(async () => {
  vi.useRealTimers();
  await running.close();
});

describe('a create that was not settled when its Link APP was removed', () => {
  const entry: JournalEntry = {
    ...{ linkApp: 'agency', key: 'ACME', from, sentAt: Date.now(), state: 'open' },
    body: { id: 'ACME', name: 'Acme Inc', pageEnabled: true },
  };
  const addAgain = async () => {
    const added = await saveLinkApp({ token: running.token, label: 'Agency APP' });
    if (!added.ok) throw new Error('not added');
    return added.value.id;
  };

  beforeEach(async () => {
    const { journal } = await openStores();
    await writeEntry(journal, entry);
    await removeLinkApp({ linkApp: 'agency' });
  });

  test.each([
    ['of the same id', 'ACME', 'Something else', {}],
    ['of a like name', 'ACMEGMBH', 'ACME GmbH', {}],
    ['of the same record', 'HS1C5', 'Other name', { from }],
  ])('stands in the way of one %s in a Link APP that is added later', async (_, id, name, part) => {
    const answer = await press(await addAgain(), id, name, part);
    expect(answer).toMatchObject({
      kind: 'likelyMatches',
      unsettled: [{ key: 'ACME', isOrphan: true }],
    });
    expect(running.linkApp.acceptedCreates()).toEqual([]);
    const { journal } = await openStores();
    expect(await journal.open()).toEqual([]);
  });

  test('is no hindrance to another client, in a Link APP that was there, or once it was seen', async () => {
    const again = await addAgain();
    expect(await press(again, 'BETA', 'Beta')).toMatchObject({ outcome: { kind: 'created' } });
    const created = { outcome: { kind: 'created' } };
    expect(await press('besides', 'ACME', 'Acme Inc')).toMatchObject(created);
    const seen = { companies: [], unsettled: ['ACME'] };
    expect(await press(again, 'ACME', 'Acme Inc', { seen })).toMatchObject(created);
  });

  test('is forgotten after a day', async () => {
    const { database } = await openStores();
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + 25 * 60 * 60 * 1000);
    expect(await press(await addAgain(), 'ACME', 'Acme')).toMatchObject({ kind: 'done' });
    await finishForgetting();
    vi.restoreAllMocks();
    expect(await database.get('ended', 'agency')).toMatchObject({ creates: [] });
  });
});

describe('a create under way while its Link APP gets another’s token', () => {
  /** Sent, and answered once the token is replaced. */
  async function replaceMeanwhile(isLost = false) {
    const { faults } = running.simulator;
    const call = 'createCompany';
    faults.ask({ fault: { kind: 'latency', milliseconds: null }, call });
    if (isLost) faults.ask({ fault: { kind: 'lateCommit', milliseconds: null }, call });
    const third = running.simulator.addLinkApp('Third APP');
    const creating = press('agency', 'ACME', 'Acme Inc', { from });
    const { journal } = await openStores();
    await expect.poll(() => journal.entry('agency', 'ACME')).toBeDefined();
    const replaced = await replaceToken({
      ...{ linkApp: 'agency', token: third.token ?? '', whose: 'other' },
    });
    if (!replaced.ok) throw new Error('not replaced');
    running.simulator.commitLate();
    return { id: replaced.value.id, answer: await creating };
  }

  test('is told with the Link APP that it went to, and lands in no other', async () => {
    const { id, answer } = await replaceMeanwhile();
    expect(answer).toMatchObject({ outcome: { kind: 'created' } });
    const { reader } = await openStores();
    for (const linkApp of [id, 'agency']) {
      expect(await reader.count(linkApp)).toBe(0);
      expect(await reader.recordLinks(linkApp)).toEqual([]);
    }
    expect(await tenantsItem.read()).toEqual({});
    expect(await lastActionItem.read()).toMatchObject({
      ...{ linkApp: 'agency', label: 'Agency APP', what: 'created', name: 'Acme Inc' },
      failure: { kind: 'endedLinkApp' },
    });
  });

  test('and whose answer is lost is told as one that nobody can ask for any more', async () => {
    hastenTime();
    const { id, answer } = await replaceMeanwhile(true);
    running.simulator.commitLate();
    const over = { kind: 'unknown', failure: { kind: 'endedLinkApp' } };
    expect(answer).toMatchObject({ outcome: over });
    expect(await lastActionItem.read()).toMatchObject({
      ...{ what: 'unknown', settleDeadline: null, label: 'Agency APP' },
      failure: { kind: 'endedLinkApp' },
    });
    expect((await settle({ linkApp: 'agency', id: 'ACME' })).outcome).toMatchObject(over);
    const { journal, reader } = await openStores();
    expect(await journal.open()).toEqual([]);
    expect(await reader.count(id)).toBe(0);
    expect(await press(id, 'ACME', 'Acme Inc')).toMatchObject({ kind: 'likelyMatches' });
  });
});
