import { beforeEach, describe, expect, test } from 'vitest';
import { listCompanies } from '../../../utils/link-api/list-companies.ts';
import { success } from '../../../utils/result.ts';
import { collect } from './collect.ts';
import { type PlayedApi, playApi, quickTimeLimits } from './play-api.ts';

let played: PlayedApi;
beforeEach(async () => {
  played = await playApi();
});

const list = async () => await collect(played.api.listCompanies());
const pageOf = (ids: string[], total: number | null, brokenIds: (string | null)[] = []) =>
  success(
    expect.objectContaining({
      companies: ids.map((id) => expect.objectContaining({ id })),
      broken: brokenIds.length,
      brokenIds: brokenIds.filter((id) => id !== null),
      total,
    }),
  );
const unreadable = { ok: false, error: { kind: 'unreadable', status: 200 } };

describe('of the API as it stands', () => {
  test('bare', async () => {
    played.linkApp.seedMany(3);
    expect(await list()).toEqual([pageOf(['CLIENT1', 'CLIENT2', 'CLIENT3'], 3)]);
  });

  test('bare and empty', async () => {
    expect(await list()).toEqual([pageOf([], 0)]);
  });

  test('in pages', async () => {
    Object.assign(played.simulator.behaviour, { list: 'pages', pageSize: 2 });
    played.linkApp.seedMany(5);
    expect(await list()).toEqual([
      pageOf(['CLIENT1', 'CLIENT2'], 5),
      pageOf(['CLIENT3', 'CLIENT4'], 5),
      pageOf(['CLIENT5'], 5),
    ]);
    expect(played.simulator.log.map(({ query }) => query.page)).toEqual([undefined, '2', '3']);
  });

  test('in pages and empty', async () => {
    Object.assign(played.simulator.behaviour, { list: 'pages' });
    expect(await list()).toEqual([pageOf([], 0)]);
  });

  test('in pages, with the connections in each', async () => {
    Object.assign(played.simulator.behaviour, { list: 'pages', pageSize: 1 });
    played.linkApp.seedMany(2);
    await collect(played.api.listCompanies({ connections: true }));
    expect(played.simulator.log.map(({ query }) => query.include_connections)).toEqual([
      'true',
      'true',
    ]);
  });

  test('in pages, from one of them on', async () => {
    Object.assign(played.simulator.behaviour, { list: 'pages', pageSize: 1 });
    played.linkApp.seedMany(3);
    const [page] = await list();
    const next = page?.ok && page.value !== 'known' ? page.value.next : undefined;
    expect(next).toBe(`${played.address}/link/company/?page=2`);
    const rest = played.api.listCompanies({ from: next ?? undefined });
    expect(await collect(rest)).toEqual([pageOf(['CLIENT2'], 3), pageOf(['CLIENT3'], 3)]);
  });

  test('is never asked for at another host', async () => {
    played.linkApp.seedMany(1);
    const from = 'https://evil.example/link/company/?page=2';
    expect(await collect(played.api.listCompanies({ from }))).toEqual([pageOf(['CLIENT1'], 1)]);
  });

  test('a piece may take longer than another answer', async () => {
    played.linkApp.seedMany(1);
    played.spoil({ kind: 'latency', milliseconds: 80 }, null);
    const client = played.client({ timeLimits: { ...quickTimeLimits, attempt: 20, list: 5000 } });
    expect(await collect(client.listCompanies())).toEqual([pageOf(['CLIENT1'], 1)]);
  });

  test.each([403, 404, 405] as const)('not at all: %i', async (status) => {
    Object.assign(played.simulator.behaviour, { list: status });
    expect(await list()).toEqual([{ ok: false, error: expect.any(Object) }]);
    expect(played.simulator.log).toHaveLength(1);
  });

  test('ends after the first failure, and keeps what came before', async () => {
    Object.assign(played.simulator.behaviour, { list: 'pages', pageSize: 1 });
    played.linkApp.seedMany(3);
    const pages: unknown[] = [];
    for await (const each of played.api.listCompanies()) {
      pages.push(each);
      played.spoil({ kind: 'forbidden' });
    }
    expect(pages).toEqual([
      pageOf(['CLIENT1'], 3),
      { ok: false, error: expect.objectContaining({ kind: 'forbidden' }) },
    ]);
  });
});

const first = 'https://api.example:8443/link/company/?include_connections=true';

/** The pieces, and the addresses that were asked for them; an address not foreseen answers with an empty list. */
async function listOf(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const read = async (address: string) => {
    asked.push(address);
    return success(answers[address] ?? []);
  };
  return { pages: await collect(listCompanies(read, first)), asked };
}

describe('the link to the next piece', () => {
  test.each([
    ['whole', 'https://api.example:8443/link/company/?page=2'],
    ['without encryption, from behind a proxy', 'http://api.example:8443/link/company/?page=2'],
    ['with a name and a password', 'https://ann:secret@api.example:8443/link/company/?page=2'],
    ['with a fragment', 'https://api.example:8443/link/company/?page=2#there'],
    ['the path alone', '/link/company/?page=2'],
    ['the query alone', '?page=2'],
  ])('%s', async (_, next) => {
    const { pages, asked } = await listOf({ [first]: { results: [{ id: 'A' }], next } });
    expect(asked).toEqual([first, 'https://api.example:8443/link/company/?page=2']);
    expect(pages).toEqual([pageOf(['A'], null), pageOf([], 0)]);
  });

  test.each([
    'https://evil.example/link/company/?page=2',
    'https://api.example/link/company/?page=2',
    'https://api.example:8443.evil.example/',
    'https://api.example:8443@evil.example/',
    '//evil.example/link/company/',
    '\\\\evil.example\\link',
    'javascript:alert(1)',
    'data:application/json,[]',
    'https://',
  ])('%s is not followed', async (next) => {
    const { pages, asked } = await listOf({ [first]: { results: [{ id: 'A' }], next } });
    expect(asked).toEqual([first]);
    expect(pages).toEqual([pageOf(['A'], null), unreadable]);
  });

  test.each([[null], [undefined], ['']])('%j is the end', async (next) => {
    const { pages, asked } = await listOf({ [first]: { results: [{ id: 'A' }], next } });
    expect(asked).toEqual([first]);
    expect(pages).toEqual([pageOf(['A'], null)]);
  });

  test('that leads in a circle is a broken list', async () => {
    const second = 'https://api.example:8443/link/company/?page=2';
    const { pages, asked } = await listOf({
      [first]: { results: [{ id: 'A' }], next: second },
      [second]: { results: [{ id: 'B' }], next: first },
    });
    expect(asked).toEqual([first, second]);
    expect(pages).toEqual([pageOf(['A'], null), pageOf(['B'], null), unreadable]);
  });

  test('that never ends is a broken list', async () => {
    let page = 0;
    const read = async () => {
      page += 1;
      return success({ results: [], next: `?page=${page}` });
    };
    const pages = await collect(listCompanies(read, first));
    expect(pages.at(-1)).toEqual(unreadable);
    expect(pages.length).toBeLessThan(10_000);
  });
});

describe('rows', () => {
  test('that cannot be read are counted, and cost no other', async () => {
    const rows = [{ id: 'A' }, null, {}, 'B', { id: true }, { id: 'C', name: 7 }, { id: 4 }];
    const broken = [null, null, null, null, 'C'];
    expect((await listOf({ [first]: rows })).pages).toEqual([pageOf(['A', '4'], 7, broken)]);
    const page = { results: rows, count: 'many', next: null };
    expect((await listOf({ [first]: page })).pages).toEqual([pageOf(['A', '4'], null, broken)]);
  });

  test('none of which can be read are another shape', async () => {
    const { pages } = await listOf({ [first]: [{ company: 'A' }, { company: 'B' }] });
    expect(pages).toEqual([unreadable]);
  });

  test.each([[{}], [{ results: {} }], [{ id: 'A' }], ['A'], [7], [true]])(
    '%j is no list',
    async (answer) => {
      expect((await listOf({ [first]: answer })).pages).toEqual([unreadable]);
    },
  );
});
