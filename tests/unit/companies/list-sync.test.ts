import { unwrap } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { comparableName } from '../../../utils/companies/comparable-name.ts';
import type { DirectoryDatabase } from '../../../utils/companies/database.ts';
import type { Directory } from '../../../utils/companies/directory.ts';
import type { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import { packAll } from '../../../utils/companies/list/write-packs.ts';
import type { ListState } from '../../../utils/companies/list-state.ts';
import { ListSync } from '../../../utils/companies/list-sync.ts';
import { isMissing } from '../../../utils/companies/missing.ts';
import type { Company } from '../../../utils/link-api/company.ts';
import type { ListedCompanies } from '../../../utils/link-api/link-api.ts';
import { newDirectory } from './new-directory.ts';

const minute = 60_000;
const company = (id: string, name = `Company ${id}`): Company => ({
  id,
  name,
  createdAt: '2026-03-15T12:34:56Z',
  linkPage: { url: `https://app.getconduit.app/connect/${id}`, enabled: true },
});
const companies = (count: number) =>
  Array.from({ length: count }, (_, index) => company(`C${index}`));
const page = (listed: Company[], part: Partial<ListedCompanies> = {}): ListedCompanies => ({
  companies: listed,
  broken: 0,
  brokenIds: [],
  total: listed.length,
  next: null,
  ...part,
});

const goesOn = new AbortController().signal;
const onProgress = vi.fn<(list: ListState, written: string[]) => void>();
let database: DirectoryDatabase;
let directory: Directory;
let reader: DirectoryReader;

beforeEach(async () => {
  ({ database, directory, reader } = await newDirectory());
});

const begin = (now: number) => ListSync.begin(database, 'agency', now, onProgress);

/** A whole refresh; gives the keys of all rows that it wrote. */
async function refresh(now: number, ...pages: ListedCompanies[]): Promise<string[]> {
  onProgress.mockReset();
  const sync = await begin(now);
  for (const each of pages) await sync.addPage(each, goesOn);
  await sync.finish();
  return onProgress.mock.calls.flatMap(([, written]) => written);
}

test('it says whether the list had connections, also over several pages and workers', async () => {
  const lacks = async () => (await reader.list('agency'))?.lacksConnections;
  await refresh(10, page([company('A')]));
  expect(await lacks()).toBe(true);
  const connected = page([{ ...company('A'), connections: [] }], { next: 'two' });
  await (await begin(20)).addPage(connected, goesOn);
  const nextWorker = await begin(30);
  await nextWorker.addPage(page([company('B')]), goesOn);
  await nextWorker.finish();
  expect(await lacks()).toBe(false);
  await refresh(40, page([]));
  expect(await lacks()).toBe(false);
});

describe('what it writes', () => {
  test('of a packed list, rows that have changed alone are read', async () => {
    const listed = companies(700);
    await refresh(10, page(listed));
    await packAll(database, 'agency');
    const reading = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const getting = vi.spyOn(IDBObjectStore.prototype, 'get');
    // What another file has left under way may read in a database of its own.
    const isRead = ({ name, transaction }: IDBObjectStore) =>
      name === 'companies' && transaction.db === unwrap(database);
    const read = () =>
      ([...reading.mock.contexts, ...getting.mock.contexts] as IDBObjectStore[]).filter(isRead);
    expect(await refresh(20, page(listed))).toEqual([]);
    expect(read()).toEqual([]);
    const renamed = listed.with(5, company('C5', 'Renamed'));
    expect(await refresh(30, page(renamed))).toEqual(['C5']);
    expect(read()).toHaveLength(1);
    expect(await refresh(40, page(listed.slice(1)))).toEqual(['C5', 'C0']);
    reading.mockRestore();
    getting.mockRestore();
    expect(await refresh(50, page(listed))).toEqual(['C0']);
    expect(await reader.company('agency', 'C0')).not.toHaveProperty('unseenSince');
  });

  test('no row where nothing is new, whatever the order of the list', async () => {
    const listed = companies(700);
    expect(await refresh(10, page(listed))).toHaveLength(700);
    const writing = vi.spyOn(IDBObjectStore.prototype, 'put');
    expect(await refresh(20, page(listed.toReversed()))).toEqual([]);
    const stores = writing.mock.contexts.map((store) => (store as IDBObjectStore).name);
    expect(new Set(stores)).toEqual(new Set(['lists']));
    writing.mockRestore();
    const renamed = [...listed.slice(0, -1), company('C699', 'Renamed')];
    expect(await refresh(30, page(renamed))).toEqual(['C699']);
  });

  test('in pages, no row where nothing is new', async () => {
    const [first, second] = [companies(100).slice(0, 50), companies(100).slice(50)];
    const pages = [page(first, { next: 'two', total: 100 }), page(second, { total: 100 })];
    expect(await refresh(10, ...pages)).toHaveLength(100);
    expect(await refresh(20, ...pages)).toEqual([]);
    expect(await reader.list('agency')).toMatchObject({ count: 100, refreshedAt: 20 });
  });

  test('nothing in the place of what was told after the list was asked for', async () => {
    const sync = await begin(40);
    await directory.keep('agency', company('A', 'Edited just now'), { fetchedAt: 50 });
    await sync.addPage(page([company('A', 'Old name')]), goesOn);
    expect((await reader.company('agency', 'A'))?.name).toBe('Edited just now');
  });

  test('a touched row, and one with connections, is none that is new', async () => {
    const connections = [{ id: 'demo_facebook', name: 'Facebook', credentials: [] }];
    await directory.keep(
      'agency',
      { ...company('A'), connections },
      { fetchedAt: 1, touchedAt: 1 },
    );
    expect(await refresh(2, page([company('A')]))).toEqual([]);
    expect(await refresh(3, page([{ ...company('A'), connections: [] }]))).toEqual(['A']);
    expect(await reader.company('agency', 'A')).toMatchObject({ touchedAt: 1, connections: [] });
  });

  test('of one that is listed twice the last', async () => {
    await refresh(1, page([company('a', 'First'), company('A', 'Second')]));
    expect((await reader.all('agency')).map(({ name }) => name)).toEqual(['Second']);
  });
});

describe('how far it is', () => {
  test('is told with each part', async () => {
    await refresh(1, page(companies(2500)));
    const steps = onProgress.mock.calls.map(([{ state, progress }]) => progress?.taken ?? state);
    expect(steps).toEqual([0, 1000, 2000, 2500, 'complete']);
    expect(onProgress.mock.lastCall?.[0]).toMatchObject({ state: 'complete', count: 2500 });
  });

  test('rows that cannot be read are counted apart, and named where they can be', async () => {
    await refresh(1, page(companies(2), { broken: 2, brokenIds: ['X1'], total: 4 }));
    expect(await reader.list('agency')).toMatchObject({ count: 2, broken: 2, brokenIds: ['X1'] });
  });

  test('is complete, however many of its rows are broken', async () => {
    const broken = 200_000;
    const brokenIds = Array.from({ length: broken }, (_, index) => `X${index}`);
    await refresh(1, page(companies(2), { broken, brokenIds }));
    expect(await reader.list('agency')).toMatchObject({ state: 'complete', count: 2, broken });
  });

  test('nothing more is written once it is stopped', async () => {
    const sync = await begin(1);
    await sync.addPage(page(companies(600)), AbortSignal.abort());
    expect(await reader.count('agency')).toBe(0);
  });
});

describe('broken off', () => {
  const first = page(companies(50), { next: 'two', total: 100 });
  const second = page(companies(100).slice(50), { total: 100 });

  test('it goes on with the page that was next, and ends as one', async () => {
    await (await begin(1)).addPage(first, goesOn);
    const sync = await begin(minute);
    expect(sync.next).toBe('two');
    expect(onProgress.mock.lastCall?.[0]).toMatchObject({
      attemptedAt: 1,
      progress: { taken: 50 },
    });
    await sync.addPage(second, goesOn);
    await sync.finish();
    expect(await reader.list('agency')).toMatchObject({ count: 100, refreshedAt: 1 });
    expect((await reader.all('agency')).some(({ unseenSince }) => unseenSince)).toBe(false);
    expect((await begin(2 * minute)).next).toBeUndefined();
  });

  test('it goes on after a failure too', async () => {
    const sync = await begin(1);
    await sync.addPage(first, goesOn);
    await sync.fail('failed', { kind: 'timedOut' });
    expect(await reader.list('agency')).toMatchObject({ failure: { kind: 'timedOut' } });
    expect((await begin(minute)).next).toBe('two');
    expect(onProgress.mock.lastCall?.[0]).toMatchObject({ attemptedAt: minute });
    expect(onProgress.mock.lastCall?.[0]).not.toHaveProperty('failure');
  });

  test.each([16 * minute, -16 * minute])('it begins anew after %i ms', async (later) => {
    await (await begin(0)).addPage(first, goesOn);
    expect((await begin(later)).next).toBeUndefined();
    expect(await database.count('listPages')).toBe(0);
  });

  test('one that came without pages begins anew', async () => {
    await (await begin(0)).addPage(page(companies(50)), goesOn);
    expect((await begin(minute)).next).toBeUndefined();
  });

  test('one whose way on is gone begins anew, and counts nothing twice', async () => {
    const sync = await begin(1);
    await sync.addPage(first, goesOn);
    await sync.startAgain(2);
    expect(sync.next).toBeUndefined();
    await sync.addPage(page(companies(60)), goesOn);
    await sync.finish();
    expect(await reader.list('agency')).toMatchObject({ count: 60, refreshedAt: 2 });
  });
});

describe('a Company that is not in the list any more', () => {
  const stateOf = async (id: string) => await reader.company('agency', id);

  beforeEach(async () => {
    await refresh(10, page([company('A'), company('B')]));
  });

  test('is gone once a question for it says so, and not before', async () => {
    expect(await refresh(20, page([company('A')]))).toEqual(['B']);
    expect(isMissing((await stateOf('B')) ?? {})).toBe(false);
    await directory.noteNotFound('agency', 'b', 30);
    expect(await stateOf('B')).toMatchObject({ unseenSince: 20, notFoundAt: 30 });
    expect(await refresh(40, page([company('A')]))).toEqual([]);
  });

  test('is not gone by a question alone', async () => {
    await directory.noteNotFound('agency', 'B', 15);
    expect(isMissing((await stateOf('B')) ?? {})).toBe(false);
  });

  test('is back as soon as it is seen, in the list or by itself', async () => {
    for (const seenAgain of [
      () => refresh(40, page([company('A'), company('B')])),
      () => directory.keep('agency', company('B'), { fetchedAt: 40 }),
    ]) {
      await refresh(20, page([company('A')]));
      await directory.noteNotFound('agency', 'B', 30);
      await seenAgain();
      expect(await stateOf('B')).not.toHaveProperty('unseenSince');
      expect(await stateOf('B')).not.toHaveProperty('notFoundAt');
    }
  });

  test('is seen where it was made, or read, after the list was asked for', async () => {
    const sync = await begin(20);
    await directory.keep('agency', company('NEW'), { fetchedAt: 21 });
    await sync.addPage(page([company('A'), company('B')]), goesOn);
    await sync.finish();
    expect(await stateOf('NEW')).not.toHaveProperty('unseenSince');
  });

  test('is seen where its row could not be read, and perhaps where no id could', async () => {
    await refresh(20, page([company('A')], { broken: 1, brokenIds: ['b'] }));
    expect(await stateOf('B')).not.toHaveProperty('unseenSince');
    await refresh(30, page([company('A')], { broken: 1 }));
    expect(await stateOf('B')).not.toHaveProperty('unseenSince');
  });

  test('is out of what is offered, and stays', async () => {
    await directory.keep('agency', company('B'), { fetchedAt: 11, touchedAt: 11 });
    await refresh(20, page([company('A')]));
    expect(await reader.recent('agency', 5)).toHaveLength(1);
    expect(await reader.like('agency', comparableName('company b'))).toHaveLength(1);
    await directory.noteNotFound('agency', 'B', 30);
    expect(await reader.recent('agency', 5)).toEqual([]);
    expect(await reader.like('agency', comparableName('company b'))).toEqual([]);
    expect(await reader.count('agency')).toBe(2);
  });

  test('what nobody knows here is not kept for its being asked for', async () => {
    await directory.noteNotFound('agency', 'ZZZ', 30);
    expect(await reader.count('agency')).toBe(2);
  });
});

test('what is packed anew while the list is asked for is not taken for unchanged', async () => {
  await refresh(1, page([company('ACME', 'As listed')]));
  await packAll(database, 'agency');
  await directory.keep('agency', company('ACME', 'Edited'), { fetchedAt: 2 });
  const sync = await begin(3);
  await packAll(database, 'agency');
  await sync.addPage(page([company('ACME', 'As listed')]), goesOn);
  await sync.finish();
  expect(await reader.company('agency', 'ACME')).toMatchObject({ name: 'As listed' });
});

test('one that is not listed is noted, also where an unreadable one makes up the number', async () => {
  await refresh(1, page(companies(2)));
  const written = await refresh(2, page([company('C0')], { broken: 1, brokenIds: ['NEW'] }));
  expect(written).toEqual(['C1']);
  expect(await reader.company('agency', 'C1')).toMatchObject({ unseenSince: 2 });
});
