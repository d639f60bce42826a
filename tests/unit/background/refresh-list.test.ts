import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  refreshList,
  resumeRefreshes,
  whileNotRefreshing,
} from '../../../utils/background/refresh-list.ts';
import type { Stores } from '../../../utils/background/stores.ts';
import type { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import type { ListState } from '../../../utils/companies/list-state.ts';
import type { LinkApiFailure } from '../../../utils/link-api/failure.ts';
import type { LinkApi } from '../../../utils/link-api/link-api.ts';
import { failed, success } from '../../../utils/result.ts';
import { newDirectory } from '../companies/new-directory.ts';
import { fillStore } from '../full-disk.ts';

type Options = NonNullable<Parameters<LinkApi['listCompanies']>[0]>;
type Page = ReturnType<typeof page> | LinkApiFailure;

const { alarms, announced, hand } = vi.hoisted(() => ({
  alarms: { create: vi.fn(), clear: vi.fn() },
  announced: vi.fn(),
  hand: { listCompanies: vi.fn(), stores: vi.fn() },
}));
vi.mock('wxt/browser', () => ({
  browser: { alarms, runtime: { getManifest: () => ({ version: '1.2.3' }) } },
}));
vi.mock('../../../utils/companies/directory-changes.ts', () => ({ announceChange: announced }));
vi.mock('../../../utils/background/stores.ts', () => ({ openStores: hand.stores }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({
  linkApiOf: async () => success({ listCompanies: hand.listCompanies }),
}));

const page = (ids: string[], next: string | null = null) => ({
  companies: ids.map((id) => ({ id, name: null, createdAt: null, linkPage: null })),
  broken: 0,
  brokenIds: [],
  total: null,
  next,
});

/** What the API answers to each call of the list, in turn; gives what it was asked with. */
function answers(...calls: Page[][]): Options[] {
  const asked: Options[] = [];
  hand.listCompanies.mockImplementation(async function* ({
    signal: _,
    isKnown: __,
    ...options
  }: Options) {
    const pages = calls[asked.push(options) - 1] ?? [];
    for (const one of pages) yield 'kind' in one ? failed(one) : success(one);
  });
  return asked;
}

let reader: DirectoryReader;

beforeEach(async () => {
  const stores = await newDirectory();
  reader = stores.reader;
  hand.stores.mockResolvedValue(stores as Partial<Stores> as Stores);
});

const refresh = () => refreshList({ linkApp: 'agency', force: true });
const list = async () => await reader.list('agency');
const known = async () => (await reader.all('agency')).map(({ id }) => id);
const done = { ok: true, value: null };

test('a list that is taken in is complete, and no alarm is left', async () => {
  const states: (ListState['state'] | undefined)[] = [];
  announced.mockImplementation(async () => states.push((await list())?.state));
  const asked = answers([page(['A', 'B'])]);
  expect(await refresh()).toEqual(done);
  expect(asked).toEqual([{ connections: true }]);
  expect(states.at(0)).toBe('refreshing');
  expect(await list()).toMatchObject({ state: 'complete', count: 2 });
  expect(alarms.create).toHaveBeenCalled();
  expect(alarms.clear).toHaveBeenCalledOnce();
});

test('what is written is announced, and where nothing is, only the state of the list', async () => {
  answers([page(['A'])], [page(['A'])]);
  await refresh();
  expect(announced).toHaveBeenCalledWith({ linkApp: 'agency', keys: ['A'] });
  announced.mockReset();
  await refresh();
  const announcements = announced.mock.calls.map(([change]) => change);
  expect(announcements.length).toBeGreaterThan(0);
  expect(announcements.every(({ keys }) => keys.length === 0)).toBe(true);
});

describe('a list with connections', () => {
  test.each<LinkApiFailure>([
    { kind: 'invalid', fields: {} },
    { kind: 'forbidden' },
    { kind: 'notFound' },
    { kind: 'refused', status: 405 },
    { kind: 'server', status: 500 },
    { kind: 'timedOut' },
    { kind: 'unreadable', status: 404 },
  ])('that ends in %j is asked for without', async (failure) => {
    const asked = answers([failure], [page(['A'])]);
    expect(await refresh()).toEqual(done);
    expect(asked).toEqual([{ connections: true }, {}]);
    expect(await list()).toMatchObject({ state: 'complete', count: 1 });
  });

  test.each<LinkApiFailure>([
    { kind: 'unauthorized' },
    { kind: 'network' },
    { kind: 'rateLimited' },
    { kind: 'unreadable', status: 200 },
    { kind: 'hostAccessWithheld' },
  ])('that ends in %j would end so without', async (failure) => {
    const asked = answers([failure]);
    expect(await refresh()).toEqual(failed(failure));
    expect(asked).toHaveLength(1);
    expect(await list()).toMatchObject({ state: 'failed', failure });
  });

  test('that breaks off on the way is not begun again without', async () => {
    const asked = answers([page(['A'], 'two'), { kind: 'server', status: 502 }]);
    await refresh();
    expect(asked).toHaveLength(1);
  });
});

test.each<LinkApiFailure>([
  { kind: 'forbidden' },
  { kind: 'notFound' },
  { kind: 'refused', status: 405 },
  { kind: 'unreadable', status: 403 },
])('a list that is refused by %j is not missed', async (failure) => {
  answers([failure], [failure]);
  expect(await refresh()).toEqual(done);
  expect(await list()).toMatchObject({ state: 'unavailable' });
});

test.each<[LinkApiFailure, number]>([
  [{ kind: 'forbidden' }, 403],
  [{ kind: 'notFound' }, 404],
  [{ kind: 'refused', status: 405 }, 405],
  [{ kind: 'unreadable', status: 403 }, 403],
])('a list that ends on the way in %j is there, and its end is told', async (failure, status) => {
  answers([page(['A'], 'two'), failure]);
  const announcements: LinkApiFailure = { kind: 'unreadable', status };
  expect(await refresh()).toEqual(failed(announcements));
  expect(await list()).toMatchObject({ state: 'failed', failure: announcements });
});

describe('a list that broke off', () => {
  beforeEach(async () => {
    answers([page(['A'], 'two'), { kind: 'network' }]);
    await refresh();
  });

  test('keeps what it brought, says why, and goes on from there', async () => {
    expect(await known()).toEqual(['A']);
    expect(await list()).toMatchObject({ state: 'failed', failure: { kind: 'network' } });
    const asked = answers([page(['B'])]);
    expect(await refresh()).toEqual(done);
    expect(asked).toEqual([{ from: 'two' }]);
    expect(await list()).toMatchObject({ state: 'complete', count: 2 });
  });

  test('begins anew where the way on is gone', async () => {
    const asked = answers([{ kind: 'notFound' }], [page(['A', 'B', 'C'])]);
    expect(await refresh()).toEqual(done);
    expect(asked).toEqual([{ from: 'two' }, { connections: true }]);
    expect(await list()).toMatchObject({ state: 'complete', count: 3 });
  });
});

test('a list that is stopped at its last page says nothing of what is not in it', async () => {
  answers([page(['A', 'B'])]);
  await refresh();
  let stopped: Promise<void> | undefined;
  hand.listCompanies.mockImplementation(async function* () {
    stopped = whileNotRefreshing('agency', async () => undefined);
    yield success(page(['A', 'C']));
  });
  expect(await refresh()).toEqual(failed({ kind: 'cancelled' }));
  await stopped;
  expect(await list()).toMatchObject({ state: 'failed', count: 2 });
  expect((await reader.all('agency')).filter(({ unseenSince }) => unseenSince)).toEqual([]);
});

describe('a worker that died', () => {
  /** As it leaves the directory: the list under way. */
  async function die(attemptedAt: number) {
    const { database } = (await hand.stores()) as Stores;
    const begun = { refreshedAt: null, attemptedAt, count: 0, broken: 0 };
    await database.put('lists', { linkApp: 'agency', state: 'refreshing', ...begun });
  }

  test('is followed by one that goes on', async () => {
    await die(Date.now() - 60_000);
    answers([page(['A'])]);
    await resumeRefreshes();
    expect(await list()).toMatchObject({ state: 'complete', count: 1 });
  });

  test('is not followed for ever', async () => {
    await die(Date.now() - 16 * 60_000);
    const asked = answers([page(['A'])]);
    await resumeRefreshes();
    expect(asked).toEqual([]);
    expect(await list()).toMatchObject({ state: 'failed', failure: { kind: 'interrupted' } });
    expect(alarms.clear).toHaveBeenCalled();
  });

  test('is not followed where nothing was under way', async () => {
    await resumeRefreshes();
    expect(alarms.clear).toHaveBeenCalledOnce();
  });
});

test('a full disk ends the refresh, is told, and loses nothing', async () => {
  answers([page(['A'])], [page(['A', 'B'])]);
  await refresh();
  const full = fillStore('companies');
  expect(await refresh()).toEqual(failed({ kind: 'storage' }));
  full.mockRestore();
  expect(await list()).toMatchObject({ state: 'failed', failure: { kind: 'storage' } });
  expect(await known()).toEqual(['A']);
});
