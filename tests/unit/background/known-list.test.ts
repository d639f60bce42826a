import { array, assert, asyncProperty, constantFrom, record } from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { onClientsChanged } from '../../../utils/background/clients-changed.ts';
import { importing } from '../../../utils/background/import-rows.ts';
import { refreshList } from '../../../utils/background/refresh-list.ts';
import { syncList } from '../../../utils/background/sync-list.ts';
import { companyKey } from '../../../utils/companies/company-id.ts';
import type { DirectoryDatabase } from '../../../utils/companies/database.ts';
import { Directory } from '../../../utils/companies/directory.ts';
import { packAll } from '../../../utils/companies/list/write-packs.ts';
import { ListSync } from '../../../utils/companies/list-sync.ts';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';
import type { LinkApi } from '../../../utils/link-api/link-api.ts';
import { usualTimeLimits } from '../../../utils/link-api/time-limits.ts';
import { success } from '../../../utils/result.ts';
import type { SimulatedLinkApp } from '../../simulator/simulated-link-app.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/start-simulator.ts';
import { newDirectory } from '../companies/new-directory.ts';

const { hand } = vi.hoisted(() => ({
  hand: { stores: vi.fn(), linkApiOf: vi.fn(), announced: vi.fn(), version: 1 },
}));
vi.mock('../../../utils/background/stores.ts', () => ({ openStores: hand.stores }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({ linkApiOf: hand.linkApiOf }));
vi.mock('../../../utils/companies/directory-changes.ts', () => ({
  announceChange: hand.announced,
}));
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('../components/fake-browser.ts');
  const runtime = { getManifest: () => ({ version: `${hand.version}` }) };
  return { browser: { ...fakeBrowser, runtime } };
});
vi.mock('../../../utils/companies/list/list-pack.ts', async (original) => ({
  ...(await original<object>()),
  mostInPack: 3,
}));

const minute = 60_000;

let running: RunningSimulator;
beforeAll(async () => {
  running = await startSimulator();
});
afterAll(() => running.close());

let linkApp: SimulatedLinkApp;
let database: DirectoryDatabase;
/** Whether an answer that came before may be known, and how many were. */
let mayKnow = true;
let known = 0;
let now = 0;
/** What happens while the next list is on its way. */
let meanwhile = async () => {};

async function begin(): Promise<void> {
  const stores = await newDirectory();
  database = stores.database;
  hand.stores.mockResolvedValue(stores);
  hand.version = 1;
  linkApp = running.simulator.addLinkApp('Agency APP');
  for (const id of ['A', 'b', 'C', 'D']) make(id);
  Object.assign(running.simulator.behaviour, { list: 'array', pageSize: 3 });
  now = 1_800_000_000_000;
  vi.useFakeTimers({ toFake: ['Date'], now });
}
beforeEach(begin);

const directory = () => new Directory(database);
const make = (id: string) =>
  linkApp.seed([{ id, name: `Name ${id}`, createdAt: '2026-03-15T12:34:56Z', pageKey: id }]);

/** The API, whose list takes its time. */
function api(): LinkApi {
  const slowFetch: typeof fetch = async (...request) => {
    const response = await fetch(...request);
    const text = await response.text();
    await meanwhile();
    return new Response(text, response);
  };
  const real = createLinkApi({
    ...{ token: linkApp.token ?? '', baseAddress: running.address, fetch: slowFetch },
    timeLimits: { ...usualTimeLimits, pause: 1 },
  });
  return {
    ...real,
    async *listCompanies({ isKnown, ...options } = {}) {
      const knows = mayKnow && isKnown ? { isKnown } : {};
      for await (const page of real.listCompanies({ ...options, ...knows })) {
        if (page.ok && page.value === 'known') known += 1;
        yield page;
      }
    },
  };
}

/** A list sync as the background has it. Gives the keys of the rows written. */
async function sync(isLeft = false): Promise<string[]> {
  const keys: string[] = [];
  const going = await ListSync.begin(database, 'a', now, (_, written) => keys.push(...written));
  const taken = await syncList(api(), going, new AbortController().signal);
  if (isLeft) return keys;
  if (taken.ok) await going.finish();
  else await going.fail('failed', taken.error);
  return keys;
}

/** With the connections and without, each of them three times. */
const fails = () =>
  running.simulator.faults.ask({ fault: { kind: 'serverError', status: 500 }, times: 6 });

/** What the vendor and colleagues do, and everything here that writes what a list writes or judges. */
const steps = {
  make: async (id: string) => make(id),
  rename: async (id: string) => linkApp.company(id) && linkApp.edit(id, { name: `Now ${now}` }),
  renameBack: async (id: string) => linkApp.company(id) && linkApp.edit(id, { name: `Name ${id}` }),
  remove: async (id: string) => linkApp.remove(id),
  connect: async (id: string) =>
    linkApp.company(id) && linkApp.connect(id, { id: 'demo', name: 'Demo', credentials: [] }),
  breakRow: async (id: string) => make(id.repeat(1025)),
  mendRow: async (id: string) => linkApp.remove(id.repeat(1025)),
  async look(id: string) {
    const answer = await api().readCompany(id, { connections: true });
    if (!answer.ok) return await directory().noteNotFound('a', id, now);
    await directory().keep('a', answer.value.company, { fetchedAt: now, touchedAt: now });
  },
  async create(id: string) {
    if (!linkApp.company(id)) make(id);
    await steps.look(id);
  },
  notFound: (id: string) => directory().noteNotFound('a', id, now),
  copied: (id: string) =>
    directory().addToHistories('a', [companyKey(id)], { kind: 'linkCopied', at: now }),
  notes: (id: string) =>
    directory().writeNotes({ linkApp: 'a', key: companyKey(id), tags: ['vip'], note: `${now}` }),
  link: (id: string) =>
    directory().linkRecord({
      ...{ linkApp: 'a', key: companyKey(id), record: `CRM${id}`, system: 'pipedrive' },
      ...{ kind: 'organization', tenant: 'acme', address: 'https://acme.pipedrive.com/' },
    }),
  import: (id: string) =>
    importing.importRows({
      linkApp: 'a',
      companies: [
        {
          ...{ id, name: `From a file ${now}`, createdAt: null, pageEnabled: true },
          ...{ fetchedAt: now - 30 * minute, connections: [] },
        },
      ],
      ...{ recordLinks: [], notes: [], histories: [], replace: true },
    }),
  pack: () => packAll(database, 'a'),
  sync: () => sync(),
  /** The worker dies before it has ended the list. */
  syncAndDie: () => sync(true),
  async syncInVain() {
    fails();
    await sync();
  },
  async pages() {
    const { behaviour } = running.simulator;
    behaviour.list = behaviour.list === 'pages' ? 'array' : 'pages';
  },
  async withoutConnections() {
    const { behaviour } = running.simulator;
    behaviour.list = behaviour.list === 'array' ? 'withoutConnections' : 'array';
  },
  async update() {
    hand.version += 1;
  },
  async clockBack() {
    now -= 20 * minute;
  },
};
type Step = { kind: keyof typeof steps; id: string; during: keyof typeof steps | null };

/** Of a list sync, not again. */
const isSync = (kind: keyof typeof steps) => kind.startsWith('sync');

async function take({ kind, id, during }: Step): Promise<void> {
  now += minute;
  vi.setSystemTime(now);
  meanwhile = async () => {
    meanwhile = async () => {};
    now += 1000;
    if (isSync(kind) && during && !isSync(during)) await steps[during](id);
  };
  await steps[kind](id);
  running.simulator.faults.clear();
}

/** All that was written but for packs, and for how far a list came whose worker died. */
async function written() {
  const stores = ['companies', 'histories', 'news', 'notes', 'recordLinks', 'listPages'] as const;
  const all = await Promise.all(stores.map((store) => database.getAll(store)));
  const lists = await database.getAll('lists');
  return [...all, lists.map(({ answer: _, progress: __, ...list }) => list)];
}

async function play(all: Step[], isKnowing: boolean) {
  await begin();
  mayKnow = isKnowing;
  const states: unknown[] = [];
  for (const step of all) {
    await take(step);
    states.push(await written());
  }
  mayKnow = true;
  database.close();
  return states;
}

test('a list that is known leaves what reading it would have left, whatever came before', async () => {
  const kinds = Object.keys(steps) as (keyof typeof steps)[];
  const often = constantFrom<keyof typeof steps>(
    ...kinds,
    'sync',
    'sync',
    'sync',
    'sync',
    'pack',
    'pack',
  );
  const id = constantFrom('A', 'b', 'C', 'N');
  const step = record({ kind: often, id, during: constantFrom(null, null, ...kinds) });
  known = 0;
  await assert(
    asyncProperty(array(step, { minLength: 5, maxLength: 30 }), async (tail) => {
      const quiet = { id: 'A', during: null };
      // The third of them is known, unless something was done meanwhile.
      const kinds = ['sync', 'pack', 'sync', 'sync'] as const;
      const all = [...kinds.map((kind) => ({ ...quiet, kind })), ...tail];
      expect(await play(all, true)).toEqual(await play(all, false));
    }),
    { numRuns: 25 },
  );
  expect(known).toBeGreaterThan(25);
});

/** A list that would be known the next time. */
async function becomeKnown(): Promise<void> {
  await sync();
  await packAll(database, 'a');
  await sync();
  known = 0;
}
const list = async () => await database.get('lists', 'a');

test('what a list says of itself and sets off, a known one does too', async () => {
  hand.linkApiOf.mockImplementation(async () => success(api()));
  await becomeKnown();
  const { answer } = (await list()) ?? {};
  fails();
  await sync();
  expect(await list()).toMatchObject({ state: 'failed', answer });
  now += 20 * minute;
  vi.setSystemTime(now);
  const react = vi.fn(async () => {});
  onClientsChanged(react);
  const writing = vi.spyOn(IDBObjectStore.prototype, 'put');
  expect(await refreshList({ linkApp: 'a', force: false })).toEqual(success(null));
  const stores = writing.mock.contexts.map((store) => (store as IDBObjectStore).name);
  expect([known, new Set(stores)]).toEqual([1, new Set(['lists'])]);
  expect(await list()).toEqual({
    ...{ linkApp: 'a', state: 'complete', attemptedAt: now, refreshedAt: now, answer },
    ...{ count: 4, broken: 0, brokenIds: [], lacksConnections: false },
  });
  expect(hand.announced).toHaveBeenLastCalledWith({ linkApp: 'a', keys: [] });
  expect(react).toHaveBeenCalledOnce();
});

test('a list is known though Companies were used, and one is long gone', async () => {
  linkApp.remove('D');
  await becomeKnown();
  await directory().keep(
    'a',
    { id: 'D', name: 'D', createdAt: null, linkPage: null },
    { fetchedAt: now - minute },
  );
  await becomeKnown();
  await steps.look('A');
  await steps.copied('b');
  await steps.notes('C');
  await sync();
  expect(known).toBe(1);
});

test('a list is read again after an update, and until a Company that was not found is back', async () => {
  await becomeKnown();
  await steps.update();
  expect([await sync(), known]).toEqual([[], 0]);
  await becomeKnown();
  await steps.notFound('A');
  await packAll(database, 'a');
  expect([await sync(), known]).toEqual([['A'], 0]);
});

test.each([
  ['not found', async () => {}, () => steps.notFound('A'), ['A']],
  ['packed', () => steps.create('N').then(() => linkApp.remove('N')), () => steps.pack(), ['N']],
])(
  'what was %s while a list was on its way is compared with it',
  async (_, before, during, keys) => {
    await becomeKnown();
    await before();
    now += minute;
    meanwhile = async () => {
      meanwhile = async () => {};
      await during();
    };
    expect([await sync(), known]).toEqual([keys, 0]);
  },
);
