import { beforeEach, expect, test, vi } from 'vitest';
import { followDirectory } from '../../../utils/background/stores.ts';
import { announceChange } from '../../../utils/companies/directory-changes.ts';
import {
  noSnapshot,
  recentCount,
  recentOf,
  takeSnapshot,
} from '../../../utils/companies/snapshot.ts';
import { keepSnapshot, linkAppsItem, snapshotItem } from '../../../utils/storage.ts';
import { company, directoryOf } from '../components/directory.ts';
import { fakeBrowser } from '../components/fake-browser.ts';
import { linkAppOf } from '../examples.ts';

const acme = company('ACME', 'Acme', { touchedAt: 2, connections: [] });
const idsOf = async (linkApp = 'a') =>
  recentOf(await snapshotItem.read(), linkApp)?.map(({ id }) => id);

beforeEach(async () => {
  await linkAppsItem.write([linkAppOf('a')]);
});

test('has the rows of the list, and neither links nor connections', async () => {
  const off = company('OFF', null, {
    touchedAt: 1,
    linkPage: { url: 'https://app.getconduit.app/connect/y', enabled: false },
  });
  const unknown = company('UNKNOWN', 'Unknown', { touchedAt: 0, linkPage: null });
  const snapshot = await takeSnapshot(await directoryOf([acme, off, unknown]), ['a', 'b']);
  expect(JSON.stringify(snapshot)).not.toContain('http');
  const { touchedAt: _, connections: __, ...kept } = acme;
  expect(recentOf(snapshot, 'a')).toEqual([
    { ...kept, linkPage: { url: null, enabled: true } },
    expect.objectContaining({ id: 'OFF', linkPage: { url: null, enabled: false } }),
    expect.objectContaining({ id: 'UNKNOWN', linkPage: null }),
  ]);
  expect(recentOf(snapshot, 'b')).toEqual([]);
  expect(recentOf(snapshot, 'c')).toBeUndefined();
});

test('has no more rows than are listed, and none that are retired or missing', async () => {
  const many = Array.from({ length: recentCount + 2 }, (_, index) =>
    company(`C${index}`, `C${index}`, { touchedAt: index + 1 }),
  );
  const past = [
    company('PAST', '[retired] Past', { touchedAt: 99 }),
    company('GONE', 'Gone', { touchedAt: 98, unseenSince: 1, notFoundAt: 1 }),
  ];
  const snapshot = await takeSnapshot(await directoryOf([...many, ...past]), ['a']);
  const ids = recentOf(snapshot, 'a')?.map(({ id }) => id);
  expect(ids).toHaveLength(recentCount);
  expect(ids?.[0]).toBe(`C${recentCount + 1}`);
});

test('is written where it has changed, and forgets a Link APP that is no more', async () => {
  const directory = await directoryOf([acme]);
  await keepSnapshot(directory);
  expect(await idsOf()).toEqual(['ACME']);
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  await keepSnapshot(directory);
  expect(set).not.toHaveBeenCalled();
  await linkAppsItem.write([linkAppOf('b')]);
  await keepSnapshot(directory);
  expect(await idsOf()).toBeUndefined();
  expect(JSON.stringify(await snapshotItem.read())).not.toContain('ACME');
});

test.each([
  ['of another shape', { version: 1, value: { recent: 5 } }],
  ['of a newer version', { version: 99, value: {} }],
  ['of no version', 'anything'],
])('%s it counts as not there, and is written over', async (_, stored) => {
  await fakeBrowser.storage.local.set({ [snapshotItem.key]: stored });
  expect(snapshotItem.receive(stored)).toEqual(noSnapshot);
  await keepSnapshot(await directoryOf([acme]));
  expect(await idsOf()).toEqual(['ACME']);
});

test('follows what is written to the directory', async () => {
  followDirectory();
  await directoryOf([acme, company('BETA', 'Beta', { touchedAt: 9 })]);
  announceChange({ linkApp: 'a', keys: ['BETA'] });
  announceChange({ linkApp: 'a' });
  await vi.waitFor(async () => expect(await idsOf()).toEqual(['BETA', 'ACME']), 5000);
});
