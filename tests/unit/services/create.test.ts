import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findRecord } from '../../../utils/capture/found-record.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';
import { success } from '../../../utils/result.ts';
import { create } from '../../../utils/services/create.ts';
import { linkAppsItem } from '../../../utils/settings.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/start-simulator.ts';
import { company, directoryOf } from '../components/directory.ts';
import { emptyStorage } from '../components/fake-browser.ts';

const { linkApiOf } = vi.hoisted(() => ({ linkApiOf: vi.fn() }));
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('../components/fake-browser.ts');
  return { browser: { ...fakeBrowser, alarms: { create: vi.fn(), clear: vi.fn() } } };
});
vi.mock('../../../utils/services/link-api-of.ts', () => ({ linkApiOf }));

const found = findRecord('https://app.hubspot.com/contacts/12/record/0-2/5', {
  rules: [],
  idForm: 'full',
});
if (!found) throw new Error('No record');
const { from } = found;

let running: RunningSimulator;

const press = (evenIfLike: boolean) =>
  create({
    ...{ linkApp: 'a', id: 'HS12C5', name: 'Acme', pageEnabled: true, from, evenIfLike },
    ...{ afterwards: 'nothing', gestureAt: Date.now() },
  });
const created = () => running.simulator.log.filter(({ call }) => call === 'createCompany').length;

beforeEach(async () => {
  emptyStorage();
  await linkAppsItem.write([
    { ...{ id: 'a', label: 'a', colour: 'blue', tokenEnd: '1234', addedAt: 1 } },
  ]);
  running = await startSimulator();
  const api = createLinkApi({ token: running.token, baseAddress: running.address });
  linkApiOf.mockResolvedValue(success(api));
  const database = await openForWriting();
  await Promise.all([database.clear('lists'), database.clear('journal'), database.clear('ties')]);
  await directoryOf([]);
});
afterEach(() => running.close());

const idsOf = (answer: Awaited<ReturnType<typeof create>>) =>
  answer.kind === 'likelyMatches' ? answer.companies.map(({ id }) => id) : answer;

test('who is shown a Company of a like name is shown a colleague’s of this record too', async () => {
  await directoryOf([company('OTHER', 'Acme Inc')]);
  running.linkApp.seed([{ id: '5', name: 'Acme' }]);
  expect(idsOf(await press(false))).toEqual(['OTHER', '5']);
  expect(created()).toBe(0);
});

test('a Company that the directory and the API know is shown once', async () => {
  await directoryOf([company('5', 'Acme')]);
  running.linkApp.seed([{ id: '5', name: 'Acme' }]);
  expect(idsOf(await press(false))).toEqual(['5']);
});

test('nothing is sent where it is not known what the user has to see', async () => {
  await directoryOf([company('OTHER', 'Acme Inc')]);
  running.simulator.faults.ask({ fault: { kind: 'forbidden' }, call: 'readCompany', times: 1 });
  expect(await press(false)).toMatchObject({
    outcome: { kind: 'notSent', failure: { kind: 'forbidden' } },
  });
  expect(created()).toBe(0);
});

test('a new one is made for who has seen them all', async () => {
  running.linkApp.seed([{ id: '5', name: 'Acme' }]);
  expect(await press(true)).toMatchObject({ outcome: { kind: 'created' } });
  expect(created()).toBe(1);
});
