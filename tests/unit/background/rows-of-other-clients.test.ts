import { beforeEach, expect, test, vi } from 'vitest';
import { amendRunRow, resumeWaitingRuns } from '../../../utils/background/runs.ts';
import { settleAll } from '../../../utils/background/settle.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { findRecord } from '../../../utils/capture/found-record.ts';
import type { RecordReference } from '../../../utils/companies/record-link.ts';
import { lastActionItem } from '../../../utils/storage.ts';
import type { RunningSimulator } from '../../simulator/start-simulator.ts';
import { fakeBrowser } from '../components/fake-browser.ts';
import { writeEntry } from '../creating/write-entry.ts';
import {
  createOne,
  journalRow,
  outcomes,
  planned,
  start,
  startWaiting,
  whenIn,
} from './run-rows.ts';
import { reach, simulate } from './simulate.ts';

const { linkApiOf } = vi.hoisted(() => ({ linkApiOf: vi.fn() }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({ linkApiOf }));

let running: RunningSimulator;

beforeEach(async () => {
  running = await simulate(linkApiOf, ['a', 'b']);
});

function recordAt(address: string): RecordReference {
  const found = findRecord(address, { rules: [], idForm: 'full' });
  if (!found) throw new Error(`No record: ${address}`);
  return found.from;
}
const record = (id: string) => recordAt(`https://app.hubspot.com/contacts/12/record/0-2/${id}`);

test('a record is not linked to whatever has the id that was typed for it', async () => {
  running.linkApp.seed([{ id: 'ONE', name: 'Globex' }]);
  const run = await start('a', [planned('Acme', { id: 'ONE', from: record('5') })]);
  await whenIn(run, 'ended');
  expect(await outcomes(run)).toEqual(['likelyMatches']);
  const link = async () => (await openStores()).reader.recordLink('a', 'HS12C5');
  expect(await link()).toBeNull();
  // Whoever wants another Company needs another id.
  const createAnyway = { companies: ['ONE'], unsettled: [] };
  await amendRunRow({ linkApp: 'a', run: run.run, index: 0, createAnyway });
  await whenIn(run, 'ended');
  expect(await outcomes(run)).toEqual(['likelyMatches']);
  expect(await link()).toBeNull();
  await amendRunRow({ linkApp: 'a', run: run.run, index: 0, text: { id: 'TWO' } });
  await whenIn(run, 'ended');
  expect(await link()).toMatchObject({ key: 'TWO' });
});

test.each([
  ['Globex', 'create', 'likelyMatches', null],
  ['ACME GmbH', 'create', 'existed', '5'],
  ['Globex', 'keep', 'existed', null],
  ['ACME GmbH', 'keep', 'existed', '5'],
] as const)(
  'a record is linked to a Company with its bare id where that has its name: %s, %s',
  async (name, plan, outcome, key) => {
    running.linkApp.seed([{ id: '5', name }]);
    const company = { key: '5', id: '5', name, isRetired: false };
    const status = { kind: 'existsWithOtherName' as const, company };
    const run = await start('a', [planned('Acme', { id: '5', from: record('5'), plan, status })]);
    await whenIn(run, 'ended');
    expect(await outcomes(run)).toEqual([outcome]);
    const link = await (await openStores()).reader.recordLink('a', 'HS12C5');
    expect(link?.key ?? null).toBe(key);
  },
);

test('and where its user has said that it is that Company', async () => {
  running.linkApp.seed([{ id: '5', name: 'Globex' }]);
  const status = { kind: 'like' as const, companies: [], rows: [], unsettled: [] };
  const chosen = { id: '5', from: record('5'), plan: 'keep' as const, status };
  const run = await start('a', [planned('Acme', chosen)]);
  await whenIn(run, 'ended');
  expect(await (await openStores()).reader.recordLink('a', 'HS12C5')).toMatchObject({ key: '5' });
});

test('what exists is told, and linked, where the rules for sites cannot be read', async () => {
  await fakeBrowser.storage.local.set({ siteRules: { version: 99, value: [] } });
  running.linkApp.seed([{ id: 'HS12C5', name: 'Acme' }]);
  const run = await start('a', [planned('Acme', { id: 'HS12C5', from: record('5') })]);
  await whenIn(run, 'ended');
  expect(await outcomes(run)).toEqual(['existed']);
  expect(await (await openStores()).reader.recordLink('a', 'HS12C5')).toMatchObject({
    key: 'HS12C5',
  });
});

test('a row says nothing of another record’s create that is not settled, whose id it has', async () => {
  const run = await startWaiting(linkApiOf, [planned('Acme', { id: '5', from: record('5') })]);
  const { journal } = await openStores();
  const body = { id: '5', name: 'Initech', pageEnabled: true };
  const from = recordAt('https://acme.pipedrive.com/organization/5');
  const sent = { linkApp: 'a', key: '5', body, from, gestureAt: 7, sentAt: Date.now() };
  await writeEntry(journal, { ...sent, state: 'open' });
  running.linkApp.seed([{ id: '5', name: 'Initech' }]);
  reach(running, linkApiOf);
  await resumeWaitingRuns('a');
  await whenIn(run, 'ended');
  expect(await outcomes(run)).toEqual(['likelyMatches']);
  expect(await lastActionItem.read()).toBeNull();
  await settleAll(async () => undefined);
  expect(await lastActionItem.read()).toMatchObject({ what: 'foundAfterLostAnswer' });
});

test('nor a press of a row’s', async () => {
  const run = await startWaiting(linkApiOf, [planned('Initech', { id: '5', from: record('7') })]);
  await journalRow(run, planned('Initech', { id: '5' }), { from: record('7') });
  running.linkApp.seed([{ id: '5', name: 'Initech' }]);
  reach(running, linkApiOf);
  expect(await createOne('5', 'Acme')).toMatchObject({ outcome: { kind: 'existed' } });
  await settleAll(async () => undefined);
  expect(await outcomes(run)).toEqual(['foundAfterLostAnswer']);
});

test('a row whose lost create turns out to be somebody else’s waits for its user too', async () => {
  const run = await startWaiting(linkApiOf, [planned('Acme')]);
  await journalRow(run, planned('Acme'));
  running.linkApp.seed([{ id: 'ACME', name: 'Globex' }]);
  reach(running, linkApiOf);
  await settleAll(async () => undefined);
  expect(await outcomes(run)).toEqual(['likelyMatches']);
});
