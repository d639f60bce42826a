import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { firstListed } from '../../../../components/companies/first-listed.ts';
import type { CompanyRow } from '../../../../utils/companies/database.ts';
import { DirectoryReader } from '../../../../utils/companies/directory-reader.ts';
import type { CompanyFilter } from '../../../../utils/companies/list/company-filter.ts';
import {
  type CompanyOrder,
  companyOrders,
} from '../../../../utils/companies/list/company-order.ts';
import { openForWriting } from '../../../../utils/companies/open-for-writing.ts';
import { row, source } from '../../companies/list/rows.ts';

const day = (date: number) => `2026-03-${String(date).padStart(2, '0')}T00:00:00Z`;
const rows: CompanyRow[] = [
  row('A', 'Anna', { createdAt: day(1), touchedAt: 3, connections: [source('Shopify', 1)] }),
  row('B', 'Bert', { createdAt: day(3), touchedAt: 5, linkPage: { url: null, enabled: false } }),
  row('C', 'Carla', { createdAt: day(2), connections: [] }),
  row('R', '[retired] Adam', { createdAt: day(9), touchedAt: 9 }),
  row('G', 'Abel', { createdAt: day(8), touchedAt: 8, unseenSince: 1, notFoundAt: 2 }),
];

let reader: DirectoryReader;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  const database = await openForWriting();
  for (const one of rows) await database.put('companies', one);
  await database.put('notes', { linkApp: 'a', key: 'B', tags: ['VIP'], note: '' });
  reader = new DirectoryReader(database);
});

const first = (filter: CompanyFilter, order: CompanyOrder) =>
  firstListed(reader, 'a', { filter, order });

test.each<[CompanyFilter, CompanyOrder, string[]]>([
  ['all', 'name', ['Anna', 'Bert', 'Carla']],
  ['all', 'newest', ['Bert', 'Carla', 'Anna']],
  ['all', 'touched', ['Bert', 'Anna']],
  ['withErrors', 'name', ['Anna']],
  ['pageOff', 'newest', ['Bert']],
  ['nothingConnected', 'newest', ['Carla']],
  ['retired', 'touched', ['[retired] Adam']],
  ['missing', 'newest', ['Abel']],
])('%s in the order of %s', async (filter, order, names) => {
  expect((await first(filter, order)).map(({ name }) => name)).toEqual(names);
});

test('who is waited for stands first, and nobody else before the whole list is read', async () => {
  const database = await openForWriting();
  const waiting = { since: 5, reminders: 0, lastAt: 5 };
  await database.put('companies', row('W', 'Walter', { waiting }));
  const off = { linkPage: { url: null, enabled: false } };
  await database.put('companies', row('O', 'Olga', { waiting: { ...waiting, since: 1 }, ...off }));
  for (const filter of ['all', 'waiting', 'overAWeek'] as const) {
    expect((await first(filter, 'waiting')).map(({ name }) => name)).toEqual(['Walter']);
  }
});

test('each has what stands beside it', async () => {
  // Nobody waits for the client whose page is off.
  for (const order of companyOrders.filter((one) => one !== 'waiting')) {
    expect((await first('pageOff', order))[0]).toMatchObject({ key: 'B', tags: ['VIP'] });
  }
});
