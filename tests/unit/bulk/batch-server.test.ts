import { expect, test } from 'vitest';
import { BatchServer } from '../../../utils/bulk/batch-server.ts';
import { Directory } from '../../../utils/companies/directory.ts';
import { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import { idSuggester } from '../../../utils/companies/suggest-id.ts';
import { Journal } from '../../../utils/creating/journal.ts';
import { writeEntry } from '../creating/write-entry.ts';

const linkApp = 'one';
const suggestId = await idSuggester();
const database = await openForWriting();
const directory = new Directory(database);
const reader = new DirectoryReader(database);
const journal = new Journal(database);

const company = (id: string, name: string) => ({ id, name, createdAt: null, linkPage: null });
const keep = (id: string, name: string) =>
  directory.keep(linkApp, company(id, name), { fetchedAt: 1 });

await keep('ACME', 'Acme Inc');
await keep('GLOBEX', 'Globex');

async function serverOf(text: string): Promise<BatchServer> {
  const server = new BatchServer({ settings: { rules: [], idForm: 'full' }, suggestId });
  server.readText(text);
  await server.compareWith(reader, linkApp);
  return server;
}

const kinds = (server: BatchServer) =>
  server.rows(server.indexes('all')).map(({ status }) => status.kind);

test('rows are read, matched and checked', async () => {
  const server = await serverOf('Acme Inc\nGlobex Corp\nACME GmbH\nНовый\nacme inc\n…');
  expect(kinds(server)).toEqual([
    'exists',
    'existsWithOtherName',
    'sameAs',
    'new',
    'sameAs',
    'cannot',
  ]);
  expect(server.summary()).toMatchObject({
    count: 6,
    plans: { create: 1, keep: 2, rename: 0, leave: 3 },
    statuses: { new: 1, exists: 1, existsWithOtherName: 1, sameAs: 2, cannot: 1 },
  });
  expect(server.rows([3])).toMatchObject([{ id: 'NOVYY', name: 'Новый', plan: 'create' }]);
});

test('an edit checks again what it concerns, several rows at once', async () => {
  const server = await serverOf('Initech\nInitech Inc\nUmbrella');
  server.edit([1], { text: { id: 'INITECH2' } });
  expect(server.rows([1])).toMatchObject([{ status: { kind: 'like', rows: [0] }, plan: 'leave' }]);
  expect(server.plans(0)[1]).toMatchObject({ plan: 'leave', seen: { companies: [] } });
  server.edit([1], { choice: { createAnyway: true } });
  expect(server.plans(0)[1]).toMatchObject({
    plan: 'create',
    seen: { companies: ['INITECH'], unsettled: ['INITECH'] },
  });
  server.edit([0, 2], { choice: { leftOut: true } });
  expect(server.summary()).toMatchObject({ leftOut: 2, plans: { create: 1, leave: 2 } });
  expect(server.indexes('leftOut')).toEqual([0, 2]);
  server.edit([1], { text: { id: null } });
  expect(server.rows([1])).toMatchObject([{ id: 'INITECH', status: { kind: 'new' } }]);
});

test('a Company that turns up meanwhile is seen, and one that goes', async () => {
  const server = await serverOf('Hooli\nVandelay');
  expect(kinds(server)).toEqual(['new', 'new']);
  await keep('HOOLI', 'Hooli');
  await keep('VAN', 'Vandelay Ltd');
  await server.note(reader, linkApp, ['HOOLI', 'VAN']);
  expect(kinds(server)).toEqual(['exists', 'like']);
  server.edit([1], { choice: { use: 'VAN' } });
  expect(server.plans(0)[1]).toMatchObject({ plan: 'keep', id: 'VAN' });
  const row = await database.get('companies', [linkApp, 'HOOLI']);
  if (row) await database.put('companies', { ...row, unseenSince: 2, notFoundAt: 2 });
  await server.note(reader, linkApp, ['HOOLI']);
  expect(kinds(server)).toEqual(['new', 'like']);
});

test('a create whose answer was lost is seen', async () => {
  const server = await serverOf('Stark\nStark Ltd');
  await writeEntry(journal, {
    ...{ linkApp, key: 'STARK', body: { id: 'STARK', name: 'Stark', pageEnabled: true } },
    ...{ sentAt: 1, state: 'open' },
  });
  await server.note(reader, linkApp, ['STARK']);
  expect(kinds(server)).toEqual(['unsettled', 'sameAs']);
  server.edit([1], { text: { id: 'S2' } });
  expect(server.rows([1])).toMatchObject([{ status: { kind: 'like', unsettled: ['STARK'] } }]);
  await journal.remove(linkApp, 'STARK');
  await server.note(reader, linkApp, ['STARK']);
  expect(kinds(server)).toEqual(['new', 'like']);
});

test('the account is asked for once', async () => {
  const server = await serverOf('Record ID,Company name\n5,Acme');
  expect(server.summary().asksTenant).toBe(true);
  expect(kinds(server)).toEqual(['cannot']);
  const { matching } = server.summary();
  expect(server.match({ ...matching, tenant: '123' }).asksTenant).toBe(false);
  expect(server.rows([0])).toMatchObject([{ id: 'HS123C5', record: { record: 'HS123C5' } }]);
  expect(server.summary().statuses.like).toBe(1);
});

test('what was said in spite of some matches holds for no others', async () => {
  const server = await serverOf('Initech\nUmbrella\nWayne');
  // Said of all that are marked, before anything is like it.
  server.edit([0, 1, 2], { choice: { createAnyway: true } });
  await keep('UMB', 'Umbrella Ltd');
  await server.note(reader, linkApp, ['UMB']);
  expect(server.rows([1])).toMatchObject([{ status: { kind: 'like' }, plan: 'leave' }]);
  server.edit([1], { choice: { createAnyway: true } });
  expect(server.plans(0)[1]).toMatchObject({ plan: 'create', seen: { companies: ['UMB'] } });
  await keep('UMB3', 'Umbrella GmbH');
  await server.note(reader, linkApp, ['UMB3']);
  expect(server.rows([1])).toMatchObject([{ plan: 'leave' }]);
});

test('a name is sent to the Company that its user saw, and to no other that the row becomes', async () => {
  await keep('GLX', 'Globex Corporation');
  await keep('SOYLENT', 'Soylent Corporation');
  const server = await serverOf('Name,Company id\nGlobex,GLX');
  server.edit([0], { choice: { sendName: true } });
  expect(server.rows([0])).toMatchObject([{ plan: 'rename' }]);
  server.edit([0], { text: { id: 'SOYLENT' } });
  expect(server.rows([0])).toMatchObject([{ plan: 'keep' }]);
});

test('what is stored comes back as it was', async () => {
  const server = await serverOf('Initech\nInitech Ltd');
  server.edit([1], { text: { id: 'I2' } });
  server.edit([1], { choice: { createAnyway: true } });
  expect(server.rows([1])).toMatchObject([{ plan: 'create' }]);
  const again = new BatchServer({ settings: { rules: [], idForm: 'full' }, suggestId });
  again.load(
    {
      ...{ linkApp: '', run: 'prepared', phase: 'preparing', id: 'b1', title: 'x.csv' },
      ...{ header: null, count: 2, matching: server.summary().matching },
      ...{ target: linkApp, isWhole: true, at: 1 },
    },
    [
      { cells: ['Initech'] },
      {
        ...{ cells: ['Initech Ltd'], text: { id: 'I2' } },
        choice: { createAnyway: true, seen: ['row 0'] },
      },
    ],
  );
  await again.compareWith(reader, linkApp);
  expect(again.plans(0)).toEqual(server.plans(0));
});
