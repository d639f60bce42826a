import { beforeEach, expect, test } from 'vitest';
import {
  beginBatch,
  editBatchRows,
  takeCollected,
  writeBatchRows,
} from '../../../utils/background/batch.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { RunReader } from '../../../utils/bulk/run-reader.ts';
import { findRecord } from '../../../utils/capture/found-record.ts';
import { collectedCountItem, collectionItem, linkAppsItem } from '../../../utils/storage.ts';
import { linkAppOf } from '../examples.ts';

const collected = (number: number) => {
  const address = `https://app.hubspot.com/contacts/12/record/0-2/${number}`;
  const from = findRecord(address, { rules: [], idForm: 'full' })?.from;
  if (!from) throw new Error('No record');
  return { from, recordId: String(number), name: `Client ${number}` };
};

async function collect(...numbers: number[]): Promise<void> {
  await collectionItem.write({ records: numbers.map(collected), at: Date.now() });
  await collectedCountItem.write({ count: numbers.length, until: Date.now() + 1000 });
}

async function stored() {
  const { database } = await openStores();
  const reader = new RunReader({ read: (work) => work(database) });
  const batch = await reader.batch();
  return { batch, rows: batch ? (await reader.batchRows(batch)).map(({ cells }) => cells) : [] };
}

const csv = {
  ...{ batch: 'b', title: 'x.csv', header: ['Company name'], count: 1, target: null },
  matching: { roles: ['name' as const], source: null, tenant: '' },
};

beforeEach(async () => {
  await linkAppsItem.write([linkAppOf('a')]);
  const { database } = await openStores();
  for (const name of ['runs', 'sheets'] as const) await database.clear(name);
});

test('collected records become the rows of a batch, page after page, each once', async () => {
  await collect(5, 6);
  expect(await takeCollected()).toEqual({ ok: true, value: 2 });
  await collect(6, 7);
  expect(await takeCollected()).toEqual({ ok: true, value: 1 });
  const { batch, rows } = await stored();
  expect(batch?.matching.roles).toEqual(['name', 'address']);
  expect(rows).toEqual([
    ['Client 5', 'https://app.hubspot.com/contacts/12/record/0-2/5'],
    ['Client 6', 'https://app.hubspot.com/contacts/12/record/0-2/6'],
    ['Client 7', 'https://app.hubspot.com/contacts/12/record/0-2/7'],
  ]);
  expect((await collectionItem.read()).records).toEqual([]);
  expect((await collectedCountItem.read()).count).toBe(0);
});

test('behind the rows of a file there is a column for their addresses', async () => {
  await beginBatch(csv);
  await writeBatchRows({ batch: 'b', number: 0, rows: [['Acme']] });
  await collect(5);
  await takeCollected();
  const { batch, rows } = await stored();
  expect(batch).toMatchObject({ id: 'b', count: 2, header: ['Company name', 'Address'] });
  expect(rows).toEqual([
    ['Acme'],
    ['Client 5', 'https://app.hubspot.com/contacts/12/record/0-2/5'],
  ]);
});

test('a file that was not read to its end is no batch', async () => {
  await beginBatch({ ...csv, count: 1000 });
  await writeBatchRows({ batch: 'b', number: 0, rows: Array.from({ length: 500 }, () => ['A']) });
  expect((await stored()).batch).toBeUndefined();
  await collect(5);
  await takeCollected();
  expect((await stored()).rows).toHaveLength(1);
});

test('rows of another batch than is shown are not changed', async () => {
  await beginBatch(csv);
  await writeBatchRows({ batch: 'b', number: 0, rows: [['Acme']] });
  expect(await editBatchRows({ batch: 'old', rows: [0], choice: { leftOut: true } })).toEqual({
    ...{ ok: false, error: { kind: 'otherBatch' } },
  });
  expect(await editBatchRows({ batch: 'b', rows: [0], choice: { leftOut: true } })).toMatchObject({
    ok: true,
  });
});

test('without a Link APP nothing is prepared', async () => {
  await linkAppsItem.write([]);
  await collect(5);
  expect(await takeCollected()).toEqual({ ok: false, error: { kind: 'noToken' } });
  expect(await beginBatch(csv)).toEqual({ ok: false, error: { kind: 'noToken' } });
});
