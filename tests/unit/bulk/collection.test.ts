import { expect, test } from 'vitest';
import {
  addRecords,
  type CollectedRecord,
  emptyCollection,
  keptCollection,
  mostCollected,
} from '../../../utils/bulk/collection.ts';

const now = 1_800_000_000_000;
const week = 7 * 24 * 60 * 60 * 1000;

const record = (id: number, name = `Client ${id}`): CollectedRecord => ({
  from: {
    ...{ record: `HS42C${id}`, system: 'hubspot', kind: 'company', tenant: '42' },
    address: `https://app.hubspot.com/contacts/42/record/0-2/${id}`,
  },
  recordId: String(id),
  name,
});

const numbered = (count: number) => Array.from({ length: count }, (_, index) => record(index));

test('a page is added to those before, each record once', () => {
  const { collection } = addRecords(emptyCollection, [record(1), record(2)], now);
  const again = addRecords(collection, [record(2), record(3)], now + 1);
  expect(again.outcome).toEqual({ added: 1, again: 1, leftOut: 0 });
  expect(again.collection).toEqual({ records: [record(1), record(2), record(3)], at: now + 1 });
});

test('the newest name counts, and none takes a name away', () => {
  const { collection } = addRecords(emptyCollection, [record(1, 'Old'), record(2, 'Kept')], now);
  const again = addRecords(collection, [record(1, 'New'), record(2, '')], now);
  expect(again.collection.records.map(({ name }) => name)).toEqual(['New', 'Kept']);
});

test('what finds no room is left out, and said so', () => {
  const { collection } = addRecords(emptyCollection, numbered(mostCollected - 1), now);
  const full = addRecords(collection, [record(5000), record(5001), record(0)], now);
  expect(full.outcome).toEqual({ added: 1, again: 1, leftOut: 1 });
  expect(full.collection.records).toHaveLength(mostCollected);
});

test('a collection is kept for a week after it was last added to', () => {
  const { collection } = addRecords(emptyCollection, numbered(3), now);
  expect(keptCollection(collection, now + week - 1)).toBe(collection);
  expect(keptCollection(collection, now + week)).toBe(emptyCollection);
});
