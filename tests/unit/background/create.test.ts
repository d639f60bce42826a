import { beforeEach, describe, expect, test, vi } from 'vitest';
import { create } from '../../../utils/background/create.ts';
import { settle } from '../../../utils/background/settle.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { findRecord } from '../../../utils/capture/found-record.ts';
import type { RunningSimulator } from '../../simulator/start-simulator.ts';
import { company, directoryOf } from '../components/directory.ts';
import { fakeBrowser } from '../components/fake-browser.ts';
import { writeEntry } from '../creating/write-entry.ts';
import { fillStore } from '../full-disk.ts';
import { simulate } from './simulate.ts';

const { linkApiOf } = vi.hoisted(() => ({ linkApiOf: vi.fn() }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({ linkApiOf }));

function recordOf(number: number) {
  const address = `https://app.hubspot.com/contacts/12/record/0-2/${number}`;
  const found = findRecord(address, { rules: [], idForm: 'full' });
  if (!found) throw new Error('No record');
  return found.from;
}
const from = recordOf(5);
const other = recordOf(6);

let running: RunningSimulator;

const press = (...seen: string[]) => pressFor({}, seen);
const pressFor = (
  part: Partial<Parameters<typeof create>[0]>,
  companies: string[] = [],
  unsettled: string[] = [],
) =>
  create({
    ...{ linkApp: 'a', id: 'HS12C5', name: 'Acme', pageEnabled: true, from },
    ...{ seen: { companies, unsettled }, afterwards: 'nothing', gestureAt: Date.now() },
    ...part,
  });
const created = () => running.simulator.log.filter(({ call }) => call === 'createCompany').length;

beforeEach(async () => {
  running = await simulate(linkApiOf);
});

const idsOf = (answer: Awaited<ReturnType<typeof create>>) =>
  answer.kind === 'likelyMatches' ? answer.companies.map(({ id }) => id) : answer;

test('who is shown a Company of a like name is shown a colleague’s of this record too', async () => {
  await directoryOf([company('OTHER', 'Acme Inc')]);
  running.linkApp.seed([{ id: '5', name: 'Acme' }]);
  expect(idsOf(await press())).toEqual(['5', 'OTHER']);
  expect(created()).toBe(0);
});

test('a Company that the directory and the API know is shown once', async () => {
  await directoryOf([company('5', 'Acme')]);
  running.linkApp.seed([{ id: '5', name: 'Acme' }]);
  expect(idsOf(await press())).toEqual(['5']);
});

test('a page that the browser does not open now does not undo what was made', async () => {
  const tabsBusy = new Error('Tabs cannot be edited right now');
  vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValueOnce(tabsBusy);
  const answer = await pressFor({ afterwards: 'open' });
  expect(answer).toMatchObject({
    outcome: { kind: 'created' },
    lastAction: { what: 'created', open: null },
  });
  const { reader, journal } = await openStores();
  expect(await reader.company('a', 'HS12C5')).toMatchObject({ name: 'Acme' });
  expect(await journal.entries()).toEqual([]);
});

test('what cannot be kept on a full disk is found again, and known before the journal forgets it', async () => {
  const full = fillStore('companies');
  expect(await press()).toMatchObject({
    outcome: { kind: 'created' },
    lastAction: { failure: { kind: 'storage' } },
  });
  full.mockRestore();
  const like = await pressFor({ id: 'TYPED', from: other });
  expect(like).toMatchObject({ unsettled: [{ key: 'HS12C5' }] });
  await settle({ linkApp: 'a', id: 'HS12C5' });
  const { reader, journal } = await openStores();
  expect(await reader.company('a', 'HS12C5')).toMatchObject({ name: 'Acme' });
  expect(await journal.entries()).toEqual([]);
});

test('what the journal has already is not told as never sent, whatever fails then', async () => {
  const refused = new DOMException('No.', 'InvalidStateError');
  vi.spyOn(fakeBrowser.alarms, 'create').mockRejectedValueOnce(refused);
  expect(await press()).toMatchObject({ outcome: { kind: 'unknown' } });
  expect(await (await openStores()).journal.open()).toMatchObject([{ key: 'HS12C5' }]);
});

test('nothing is sent where it is not known what the user has to see', async () => {
  await directoryOf([company('OTHER', 'Acme Inc')]);
  running.simulator.faults.ask({ fault: { kind: 'forbidden' }, call: 'readCompany', times: 1 });
  expect(await press()).toMatchObject({
    outcome: { kind: 'notSent', failure: { kind: 'forbidden' } },
  });
  expect(created()).toBe(0);
});

test('a new one is made for who has seen them all', async () => {
  running.linkApp.seed([{ id: '5', name: 'Acme' }]);
  expect(await press('5')).toMatchObject({ outcome: { kind: 'created' } });
  expect(created()).toBe(1);
});

test('who has seen one of them is shown what came since, the record’s own link too', async () => {
  running.linkApp.seed([{ id: '5', name: 'Acme' }]);
  const { directory } = await openStores();
  await directory.linkRecord({ ...from, linkApp: 'a', key: 'OLD' });
  expect(idsOf(await press('5'))).toEqual(['OLD', '5']);
  expect(created()).toBe(0);
});

describe('a create that is not settled is a likely match', () => {
  const unsettledOf = (answer: Awaited<ReturnType<typeof create>>) =>
    answer.kind === 'likelyMatches' ? answer.unsettled.map(({ key }) => key) : answer;

  beforeEach(async () => {
    const { journal } = await openStores();
    const body = { id: 'HS12C5', name: 'Acme', pageEnabled: true };
    const entry = { linkApp: 'a', key: 'HS12C5', body, from, sentAt: 1, state: 'open' } as const;
    await writeEntry(journal, entry);
  });

  const others: [string, Parameters<typeof pressFor>[0]][] = [
    ['the same record, whatever id is typed', { id: 'OTHER', name: 'Globex' }],
    ['a record of a like name', { id: 'HS12C6', name: 'ACME Inc', from: other }],
  ];
  test.each(others)('for %s', async (_, part) => {
    expect(unsettledOf(await pressFor(part))).toEqual(['HS12C5']);
    expect(created()).toBe(0);
    expect(await pressFor(part, [], ['HS12C5'])).toMatchObject({ outcome: { kind: 'created' } });
  });

  test('and not for another client', async () => {
    const answer = await pressFor({ id: 'HS12C6', name: 'Globex', from: other });
    expect(answer).toMatchObject({ outcome: { kind: 'created' } });
  });

  test('that was seen as such is shown again once it is a Company', async () => {
    const { journal } = await openStores();
    await directoryOf([company('HS12C5', 'Acme')]);
    await journal.remove('a', 'HS12C5');
    const answer = await pressFor({ id: 'OTHER', name: 'Globex' }, [], ['HS12C5']);
    expect(idsOf(answer)).toEqual(['HS12C5']);
  });
});

test('of two like creates at once the second one is shown the first', async () => {
  running.simulator.faults.ask({
    fault: { kind: 'latency', milliseconds: 200 },
    call: 'createCompany',
  });
  const presses = [pressFor({}), pressFor({ id: 'HS12C6', name: 'ACME Inc', from: other })];
  const answers = await Promise.all(presses);
  expect(answers.map(({ kind }) => kind).sort()).toEqual(['done', 'likelyMatches']);
  expect(created()).toBe(1);
});
