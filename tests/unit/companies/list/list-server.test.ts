import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  type CompanyRow,
  type DirectoryDatabase,
  databaseName,
} from '../../../../utils/companies/database.ts';
import { DirectoryConnection } from '../../../../utils/companies/directory-connection.ts';
import type { ListAnswer, ListRequest } from '../../../../utils/companies/list/list-messages.ts';
import { ListServer } from '../../../../utils/companies/list/list-server.ts';
import { openForWriting } from '../../../../utils/companies/open-for-writing.ts';
import { row, source } from './rows.ts';

let database: DirectoryDatabase;
let answers: ListAnswer[];
let server: ListServer;

const many = Array.from({ length: 4500 }, (_, index) => row(`C${index}`, `Client ${index}`));

async function put(...rows: CompanyRow[]): Promise<void> {
  const { store, done } = database.transaction('companies', 'readwrite');
  await Promise.all([...rows.map((one) => store.put(one)), done]);
}

beforeEach(async () => {
  database = await openForWriting();
  answers = [];
  server = new ListServer(database, 'a', (answer) => answers.push(answer));
});

afterEach(() => {
  database.close();
  indexedDB.deleteDatabase(databaseName);
});

const request: ListRequest = {
  ...{ number: 1, text: '', filter: 'all', order: 'name', from: 0, to: 3 },
};

const names = (answer: ListAnswer | undefined) => answer?.rows.map((one) => one?.name);

test('reads all in pieces, and answers with a window of it', async () => {
  await put(...many, row('OTHER', 'Another', { linkApp: 'b' }));
  await server.ask({ ...request, from: 4498, to: 5000 });
  expect(answers).toHaveLength(1);
  expect(answers[0]).toMatchObject({ number: 1, count: 4500, from: 4498 });
  expect(names(answers[0])).toEqual(['Client 998', 'Client 999']);
});

test('tells of a Company what its row shows', async () => {
  await put(row('ACME', 'Acme', { connections: [source('Shopify', 2)], touchedAt: 3 }));
  await database.put('notes', { linkApp: 'a', key: 'ACME', tags: ['VIP'], note: 'Call' });
  await database.put('recordLinks', {
    ...{ linkApp: 'a', key: 'ACME', record: 'HS1', system: 'hubspot', kind: 'company' },
    ...{ tenant: '1', address: 'https://app.hubspot.com/contacts/1/record/0-2/1' },
  });
  await server.ask(request);
  expect(answers[0]?.rows).toEqual([
    {
      ...{ linkApp: 'a', key: 'ACME', id: 'ACME', name: 'Acme', isPageOn: true, canCall: true },
      ...{ isRetired: false, isMissing: false, waiting: null, tags: ['VIP'], note: 'Call' },
      sources: [{ id: 'shopify', name: 'Shopify', errors: 2 }],
      from: { record: 'HS1', system: 'hubspot', kind: 'company' },
    },
  ]);
});

test('answers the newest request alone', async () => {
  await put(...many);
  const asked = [1, 2, 3].map((number) => server.ask({ ...request, number, text: `${number}` }));
  await Promise.all(asked);
  expect(answers.map(({ number }) => number)).toEqual([3]);
});

test('what was used moves with the next query, or once nobody points at a row', async () => {
  const touched = { ...request, order: 'touched' } as const;
  await put(row('A', 'Anna', { touchedAt: 2 }), row('B', 'Bert', { touchedAt: 1 }));
  await server.ask(touched);
  await put(row('B', 'Bert', { touchedAt: 3 }));
  await server.note({ linkApp: 'a', keys: ['B'] });
  expect(names(answers.at(-1))).toEqual(['Anna', 'Bert']);
  await server.sortAnew();
  expect(names(answers.at(-1))).toEqual(['Bert', 'Anna']);
  await put(row('A', 'Anna', { touchedAt: 4 }));
  await server.note({ linkApp: 'a', keys: ['A'] });
  expect(names(answers.at(-1))).toEqual(['Bert', 'Anna']);
  await server.ask({ ...touched, number: 2 });
  expect(names(answers.at(-1))).toEqual(['Anna', 'Bert']);
});

test('takes in what has changed, and answers again', async () => {
  await put(row('A', 'Anna'), row('B', 'Bert'));
  await server.ask(request);
  await put(row('A', 'Zoe'), row('C', 'Carla'));
  await database.delete('companies', ['a', 'B']);
  await server.note({ linkApp: 'a', keys: ['A', 'B', 'C'] });
  expect(names(answers.at(-1))).toEqual(['Carla', 'Zoe']);
  expect(answers).toHaveLength(2);
  expect(answers[1]?.version).not.toBe(answers[0]?.version);
});

test('reads anew where it is not told what has changed', async () => {
  await put(row('A', 'Anna'));
  await server.ask(request);
  await put(row('B', 'Bert'));
  await server.note({ linkApp: 'a' });
  expect(names(answers.at(-1))).toEqual(['Anna', 'Bert']);
});

test.each([
  ['of another Link APP', { linkApp: 'b' }],
  ['of the state of the list alone', { linkApp: 'a', keys: [] }],
])('a change %s is none', async (_what, change) => {
  await put(row('A', 'Anna'));
  await server.ask(request);
  await server.note(change);
  expect(answers).toHaveLength(1);
});

test('a row that went while it was asked for keeps its place', async () => {
  await put(row('A', 'Anna'), row('B', 'Bert'));
  await server.ask(request);
  await database.delete('companies', ['a', 'A']);
  await server.ask({ ...request, number: 2 });
  expect(answers.at(-1)?.rows.map((one) => one?.name ?? null)).toEqual([null, 'Bert']);
});

test('says when it cannot read, each time that it is asked', async () => {
  await put(row('A', 'Anna'));
  database.close();
  await expect(server.ask(request)).rejects.toThrow();
  await expect(server.ask(request)).rejects.toThrow();
  expect(answers).toEqual([]);
});

test('what could not be read when it changed is read with the next question', async () => {
  await put(row('A', 'Anna'));
  await server.ask(request);
  await put(row('A', 'Zoe'));
  const transaction = vi.spyOn(database, 'transaction');
  transaction.mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  await expect(server.note({ linkApp: 'a', keys: ['A'] })).rejects.toThrow();
  transaction.mockRestore();
  await server.ask({ ...request, number: 2, text: 'zoe' });
  expect(names(answers.at(-1))).toEqual(['Zoe']);
});

test('tells where a Company that is followed stands after a change', async () => {
  await put(row('B', 'Bert'), row('C', 'Carla'));
  server.follow('C');
  await server.ask(request);
  expect(answers[0]?.followed).toEqual({ key: 'C', index: 1 });
  await put(row('A', 'Anna'));
  await server.note({ linkApp: 'a', keys: ['A'] });
  expect(answers[1]?.followed).toEqual({ key: 'C', index: 2 });
  await server.ask({ ...request, number: 2, text: 'bert' });
  expect(answers[2]?.followed).toBeNull();
});

test('goes on answering after the browser has closed its connection', async () => {
  await put(row('A', 'Anna'));
  const connection = new DirectoryConnection(openForWriting);
  server = new ListServer(connection, 'a', (answer) => answers.push(answer));
  await server.ask(request);
  (await connection.open()).close();
  await put(row('B', 'Bert'));
  await server.note({ linkApp: 'a', keys: ['B'] });
  expect(names(answers.at(-1))).toEqual(['Anna', 'Bert']);
  (await connection.open()).close();
  await server.ask({ ...request, number: 2, text: 'bert' });
  expect(names(answers.at(-1))).toEqual(['Bert']);
  (await connection.open()).close();
});

test('gives the keys of all that is found, or of those between two', async () => {
  await put(row('A', 'Alpha'), row('B', 'Beta'), row('C', 'Gamma'), row('D', 'Alpine'));
  await server.ask({ ...request, to: 1 });
  expect(await server.keys(null)).toEqual(['A', 'D', 'B', 'C']);
  expect(await server.keys(['B', 'A'])).toEqual(['A', 'D', 'B']);
  await server.ask({ ...request, number: 2, text: 'alp' });
  expect(await server.keys(null)).toEqual(['A', 'D']);
  expect(await server.keys(['B', 'D'])).toEqual(['D']);
});
