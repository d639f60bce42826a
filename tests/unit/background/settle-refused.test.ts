import { beforeEach, expect, type Mock, test, vi } from 'vitest';
import { resumeSettlingOf, settle, settleAll } from '../../../utils/background/settle.ts';
import { openStores } from '../../../utils/background/stores.ts';
import type { JournalEntry } from '../../../utils/creating/journal-entry.ts';
import { failed } from '../../../utils/result.ts';
import { lastActionItem } from '../../../utils/storage.ts';
import type { RunningSimulator } from '../../simulator/start-simulator.ts';
import { fakeBrowser } from '../components/fake-browser.ts';
import { writeEntry } from '../creating/write-entry.ts';
import { simulate } from './simulate.ts';

const { linkApiOf } = vi.hoisted(() => ({ linkApiOf: vi.fn() }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({ linkApiOf }));

const entry: JournalEntry = {
  ...{ linkApp: 'a', key: 'ACME', sentAt: Date.now(), state: 'open' },
  body: { id: 'ACME', name: 'Acme', pageEnabled: true },
};
let running: RunningSimulator;
let alarm: Mock<typeof fakeBrowser.alarms.create>;

const wake = () => settleAll(async () => undefined);
const asked = () => running.simulator.log.filter(({ call }) => call === 'readCompany').length;
const period = () => alarm.mock.lastCall?.[1].periodInMinutes;

beforeEach(async () => {
  running = await simulate(linkApiOf);
  alarm = vi.spyOn(fakeBrowser.alarms, 'create');
  const { journal } = await openStores();
  await writeEntry(journal, entry);
  running.linkApp.token = undefined;
});

test('a create whose token is refused is asked for once a day, and not with each alarm', async () => {
  for (let alarm = 0; alarm < 3; alarm += 1) await wake();
  expect(asked()).toBe(1);
  expect(period()).toBe(24 * 60);
  const now = Date.now();
  vi.spyOn(Date, 'now').mockReturnValue(now + 24 * 60 * 60 * 1000);
  await wake();
  expect(asked()).toBe(2);
});

test('so is one whose token is lost', async () => {
  linkApiOf.mockResolvedValue(failed({ kind: 'noToken' }));
  await wake();
  expect(period()).toBe(24 * 60);
  const { journal } = await openStores();
  expect(await journal.open()).toMatchObject([{ needsToken: true }]);
});

test('who asks for it is told what it needs', async () => {
  expect((await settle({ linkApp: 'a', id: 'ACME' })).outcome).toMatchObject({
    ...{ kind: 'unknown', failure: { kind: 'unauthorized' } },
  });
  expect(await lastActionItem.read()).toMatchObject({
    ...{ what: 'unknown', settleDeadline: null, failure: { kind: 'unauthorized' } },
  });
});

test('it is gone on with once there is a token that is accepted', async () => {
  await wake();
  running.linkApp.token = running.token;
  running.linkApp.seed([{ id: 'ACME', name: 'Acme' }]);
  const settling = resumeSettlingOf('a');
  const { journal, reader } = await openStores();
  await expect.poll(() => journal.open()).toEqual([]);
  expect(await reader.company('a', 'ACME')).toMatchObject({ name: 'Acme' });
  await settling;
});

test('and is still not told as not made before it was missing for the whole time', async () => {
  await wake();
  running.linkApp.token = running.token;
  expect((await settle({ linkApp: 'a', id: 'ACME' })).outcome).toMatchObject({ kind: 'unknown' });
  const { journal } = await openStores();
  expect(await journal.open()).toMatchObject([{ needsToken: false, missingFor: 0 }]);
  expect(period()).toBe(0.5);
});
