import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { companyKey } from '../../../../utils/companies/company-id.ts';
import type { DirectoryDatabase } from '../../../../utils/companies/database.ts';
import { Directory } from '../../../../utils/companies/directory.ts';
import { DirectoryReader } from '../../../../utils/companies/directory-reader.ts';
import type { HistoryEvent } from '../../../../utils/companies/history/history-event.ts';
import { ListSync } from '../../../../utils/companies/list-sync.ts';
import { openForWriting } from '../../../../utils/companies/open-for-writing.ts';
import type { Company, Connection } from '../../../../utils/link-api/company.ts';
import { newDirectory } from '../new-directory.ts';

const goesOn = new AbortController().signal;
let database: DirectoryDatabase;
let directory: Directory;
let reader: DirectoryReader;

async function openNew(): Promise<void> {
  ({ database, directory, reader } = await newDirectory());
}
let now = Date.parse('2026-11-30T12:00:00Z');
beforeEach(async () => {
  // Nothing of this happens within one millisecond.
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 1));
  await openNew();
});

const source = (id: string, credential = '1', isError = false): Connection => ({
  id,
  name: id,
  credentials: [
    {
      ...{ id: credential, name: null, createdAt: null },
      accounts: [{ id: 'a', name: 'Account', nativeId: null, isError }],
    },
  ],
});
const company = (id: string, connections?: Connection[]): Company => ({
  ...{ id, name: id, createdAt: '2026-03-15T12:34:56Z' },
  linkPage: { url: `https://app.getconduit.app/connect/${id}`, enabled: true },
  ...(connections && { connections }),
});

/** The API is asked for all, and answers. */
async function sync(...companies: Company[]): Promise<string[]> {
  const written: string[] = [];
  const run = await ListSync.begin(database, 'agency', Date.now(), (_, keys) =>
    written.push(...keys),
  );
  const whole = { companies, broken: 0, brokenIds: [], total: companies.length, next: null };
  await run.addPage(whole, goesOn);
  await run.finish();
  return written;
}

const copy = (id: string, at = Date.now()) =>
  directory.addToHistories('agency', [companyKey(id)], { kind: 'linkCopied', at });
const kinds = async (id: string) =>
  (await reader.history('agency', companyKey(id))).map(({ kind }) => kind);

describe('a list sync', () => {
  test('tells nothing the first time, and what is new afterwards', async () => {
    await sync(company('A', [source('ads')]), company('B', []));
    expect(await reader.news()).toEqual([]);
    expect(await reader.histories('agency')).toEqual([]);
    await sync(company('A', [source('ads')]), company('B', [source('shop')]));
    expect(await reader.news()).toMatchObject([
      { key: 'B', notified: 0, events: [{ kind: 'connected', source: { id: 'shop' } }] },
    ]);
    expect(await kinds('B')).toEqual(['connected']);
    expect(await kinds('A')).toEqual([]);
  });

  test('ends the waiting of those who connect, and of no others', async () => {
    await sync(company('A', []), company('B', []));
    await copy('A', Date.now() - 2000);
    await copy('B', Date.now() - 1000);
    expect((await reader.waiting('agency')).map(({ key }) => key)).toEqual(['A', 'B']);
    await sync(company('A', [source('ads')]), company('B', []));
    expect((await reader.waiting('agency')).map(({ key }) => key)).toEqual(['B']);
  });

  test('finds the first source of a Company that was made here', async () => {
    await directory.keep('agency', company('A'), { fetchedAt: Date.now() - 5000, touchedAt: 1 });
    await directory.addToHistories('agency', ['A'], { kind: 'created', at: 1 });
    await copy('A', 2);
    await sync(company('A', [source('ads')]));
    expect(await kinds('A')).toEqual(['created', 'linkCopied', 'connected']);
    expect(await reader.news()).toHaveLength(1);
  });

  test('writes no row, history or news where nothing happened', async () => {
    const all = Array.from({ length: 50 }, (_, index) => company(`C${index}`, [source('ads')]));
    await sync(...all);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await sync(...all.slice(0, 49), company('C49', [source('ads', '1', true)]));
    const stores = put.mock.contexts.map((store) => (store as IDBObjectStore).name);
    put.mockRestore();
    const changed = stores.filter((name) => name !== 'lists');
    expect(changed.toSorted()).toEqual(['companies', 'histories', 'news']);
  });

  test('tells of an account that breaks each time, and of none that works again', async () => {
    const broken = (isError: boolean) => company('A', [source('ads', '1', isError)]);
    for (const isError of [false, true, true, false, true]) await sync(broken(isError));
    expect(await kinds('A')).toEqual(['broke', 'recovered', 'broke']);
    const [news] = await reader.news();
    expect(news?.events.map(({ kind }) => kind)).toEqual(['broke', 'broke']);
  });

  test('tells nothing that a history from another computer has already', async () => {
    const known = { source: { id: 'ads', name: 'ads' }, credentials: ['1'] };
    const events: HistoryEvent[] = [
      { kind: 'created', at: 1, elsewhere: true },
      { kind: 'linkCopied', at: 2, elsewhere: true },
      { kind: 'connected', at: 3, ...known },
      { kind: 'broke', at: 4, source: known.source, accounts: ['Account'], count: 1 },
    ];
    await directory.keep('agency', company('A'), { fetchedAt: Date.now() - 5000 });
    await database.put('histories', { linkApp: 'agency', key: 'A', events });
    await sync(company('A', [source('ads', '1', true)]));
    expect(await reader.news()).toEqual([]);
    await sync(company('A', [source('ads', '1', true), source('shop')]));
    expect(await reader.news()).toMatchObject([{ events: [{ source: { id: 'shop' } }] }]);
  });

  test('tells a trouble once, and goes on waiting, where the API leaves a source out for a while', async () => {
    await sync(company('A', [source('ads')]));
    await sync(company('A', [source('ads', '1', true)]));
    await copy('A');
    await directory.seeNews('agency');
    await sync(company('A', []));
    await sync(company('A', [source('ads', '1', true)]));
    expect(await reader.news()).toEqual([]);
    expect(await reader.waiting('agency')).toHaveLength(1);
  });

  test('tells of an account that breaks again after its client has connected it anew', async () => {
    await sync(company('A', [source('ads', '1')]));
    await sync(company('A', [source('ads', '1', true)]));
    await sync(company('A', [source('ads', '2')]));
    await sync(company('A', [source('ads', '2', true)]));
    expect(await kinds('A')).toEqual(['broke', 'recovered', 'broke']);
    const [news] = await reader.news();
    expect(news?.events.map(({ kind }) => kind)).toEqual(['broke', 'broke']);
  });

  test('tells of an account that breaks again after it was gone', async () => {
    const without = { ...source('ads', '1'), credentials: [] };
    const states = [source('ads'), source('ads', '1', true), without, source('ads', '1', true)];
    for (const state of states) await sync(company('A', [state]));
    const [news] = await reader.news();
    expect(news?.events.map(({ kind }) => kind)).toEqual(['broke', 'broke']);
  });

  test('says nothing of a Company that was retired', async () => {
    const retired = (connections: Connection[]) => ({
      ...company('A', connections),
      name: '[retired] A',
    });
    await sync(retired([]));
    await sync(retired([source('ads')]));
    expect(await reader.news()).toEqual([]);
  });
});

test('an edit and the sync after it note a change once', async () => {
  await sync(company('A', []));
  const edited = { ...company('A'), name: 'B', linkPage: { url: null, enabled: false } };
  await directory.keep('agency', edited, { fetchedAt: Date.now() });
  await sync({ ...edited, connections: [] });
  expect(await kinds('A')).toEqual(['renamed', 'pageOff'].toSorted(byKind));
});
const byKind = (one: string, other: string) => (one < other ? -1 : 1);

test('the same press is noted once, and another one again', async () => {
  await sync(company('A', []));
  expect(await copy('A', 1)).toEqual(['A']);
  expect(await copy('A', 1)).toEqual([]);
  expect(await copy('A', 2)).toEqual(['A']);
  expect(await reader.company('agency', 'A')).toMatchObject({ waiting: { since: 1, lastAt: 2 } });
});

test('nothing of it is left, nor written, once its Link APP has ended', async () => {
  await sync(company('A', []));
  await sync(company('A', [source('ads')]));
  await directory.end('agency', { endedAt: 1 });
  expect(await reader.news()).toEqual([]);
  expect(await reader.histories('agency')).toEqual([]);
  await expect(copy('A')).rejects.toThrow();
});

test('it goes along to the Link APP that takes the place of its own', async () => {
  await sync(company('A', []));
  await copy('A', 1);
  await sync(company('A', []), company('B', [source('ads')]));
  await directory.end('agency', { endedAt: 1, movesTo: 'next' });
  expect(await reader.history('next', 'A')).toHaveLength(1);
  expect(await reader.waiting('next')).toHaveLength(1);
});

describe('what is told', () => {
  test('each event once, and with the next ones no more', async () => {
    await sync(company('A', []));
    await sync(company('A', [source('ads')]));
    const [first] = await reader.news();
    if (first) await directory.noteNotified('agency', [first]);
    await sync(company('A', [source('ads'), source('shop')]));
    expect(await reader.news()).toMatchObject([{ notified: 1, events: { length: 2 } }]);
    if (first) await directory.noteNotified('agency', [first]);
    expect(await reader.news()).toMatchObject([{ notified: 1 }]);
  });

  test('seen news are gone, those of others stay', async () => {
    await sync(company('A', []), company('B', []));
    await sync(company('A', [source('ads')]), company('B', [source('ads')]));
    await directory.seeNews('agency', ['A']);
    expect(await reader.news()).toMatchObject([{ key: 'B' }]);
    await directory.seeNews('agency');
    expect(await reader.news()).toEqual([]);
  });
});

type Step =
  | { kind: 'connect'; source: string; credential: string }
  | { kind: 'leaveOut' | 'sync' | 'read' | 'edit' | 'copy' | 'die' | 'tell' };

/** Whatever happens, and in whatever order: what a client connects is told once. */
test('each connection is told once', async () => {
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      kind: fc.constant('connect' as const),
      source: fc.constantFrom('ads', 'shop'),
      credential: fc.constantFrom('1', '2'),
    }),
    fc.record({
      kind: fc.constantFrom('leaveOut', 'sync', 'read', 'edit', 'copy', 'die', 'tell'),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      await openNew();
      await sync(company('A', []));
      const notified: string[] = [];
      const connected = new Set<string>();
      const present = new Map<string, Connection>();
      let name = 'A';
      let isLeftOut = false;
      const answer = () => ({
        ...company('A', isLeftOut ? [] : [...present.values()]),
        name,
      });
      const tell = async () => {
        for (const news of await reader.news()) {
          for (const event of news.events.slice(news.notified)) {
            if (event.kind === 'connected')
              notified.push(`${event.source.id} ${event.credentials}`);
          }
          await directory.noteNotified('agency', [news]);
        }
      };
      for (const one of steps) {
        if (one.kind === 'connect' && !present.has(one.source)) {
          present.set(one.source, source(one.source, one.credential));
          connected.add(`${one.source} ${one.credential}`);
        } else if (one.kind === 'leaveOut') isLeftOut = !isLeftOut;
        else if (one.kind === 'sync') await sync(answer());
        else if (one.kind === 'read')
          await directory.keep('agency', answer(), { fetchedAt: Date.now() });
        else if (one.kind === 'edit') {
          name = `${name}.`;
          const { connections: _, ...edited } = answer();
          await directory.keep('agency', edited, { fetchedAt: Date.now(), touchedAt: 1 });
        } else if (one.kind === 'copy') await copy('A');
        else if (one.kind === 'die') {
          database.close();
          database = await openForWriting();
          directory = new Directory(database);
          reader = new DirectoryReader(database);
        } else if (one.kind === 'tell') await tell();
      }
      isLeftOut = false;
      await sync(answer());
      await tell();
      expect(notified.toSorted()).toEqual([...connected].toSorted());
    }),
    { numRuns: 150 },
  );
});
