import { array, assert, asyncProperty, constantFrom, integer, oneof, string } from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { defineStoredList, defineStoredRecord } from '../../../utils/browser/stored-entries.ts';
import { readStoredItems, UnknownDataError } from '../../../utils/browser/stored-item.ts';
import { emptyStorage, fakeBrowser } from '../components/fake-browser.ts';

const list = () => defineStoredList({ key: 'list', version: 1, entry: v.number() });
const record = () => defineStoredRecord({ key: 'record', version: 1, entry: v.number() });
const put = (key: string, value: unknown, version = 1) =>
  fakeBrowser.storage.local.set({ [key]: { version, value } });
const stored = async (key: string) =>
  v.parse(v.object({ value: v.unknown() }), (await fakeBrowser.storage.local.get(key))[key]);

test('without anything stored there is nothing in it, and nothing broken', async () => {
  expect(await list().read()).toEqual([]);
  expect(await record().read()).toEqual({});
  expect(await list().broken.read()).toEqual([]);
});

test('an entry that does not pass is left out, and its neighbours stand', async () => {
  await put('list', [1, 'two', 3]);
  await put('record', { a: 1, b: null });
  expect(await readStoredItems(list(), record())).toEqual([[1, 3], { a: 1 }]);
  expect(await list().broken.read()).toEqual([{ at: 1, entry: 'two' }]);
  expect(await record().broken.read()).toEqual([{ at: 'b', entry: null }]);
});

test.each([
  ['after a read', true],
  ['unread', false],
])('a write keeps it where it was, %s', async (_, isRead) => {
  await put('list', [1, 'two', 3]);
  await put('record', { a: 1, b: null });
  const [numbers, names] = [list(), record()];
  if (isRead) await readStoredItems(numbers, names);
  await numbers.write([4, 5, 6]);
  await names.write({ c: 3 });
  expect((await stored('list')).value).toEqual([4, 'two', 5, 6]);
  expect((await stored('record')).value).toEqual({ b: null, c: 3 });
});

test('a write right after a read is under way at once: a popup may close', async () => {
  await put('list', [1, 'two']);
  const item = list();
  await item.read();
  void item.write([7]);
  expect((await stored('list')).value).toEqual([7, 'two']);
});

test('it is mended or removed by itself', async () => {
  await put('list', ['one', 2, 'three']);
  const item = list();
  const [, last] = await item.broken.read();
  await item.broken.write(last ? [last] : []);
  expect(await item.read()).toEqual([2]);
  expect((await stored('list')).value).toEqual([2, 'three']);
});

test('a watcher hears of both', async () => {
  const item = list();
  const received: unknown[] = [];
  item.watch((value) => received.push(value));
  item.broken.watch((value) => received.push(value));
  await put('list', [1, 'two']);
  expect(received).toEqual([[1], [{ at: 1, entry: 'two' }]]);
});

test('what a file holds is parsed, and not taken for what is stored', async () => {
  await put('list', [1, 'two']);
  const item = list();
  await item.read();
  expect(item.parse({ version: 1, value: ['another', 5] })).toEqual([5]);
  await item.write([9]);
  expect((await stored('list')).value).toEqual([9, 'two']);
});

test('what is no list, or of a newer version, is unknown as a whole', async () => {
  await put('list', { 0: 1 });
  await expect(list().read()).rejects.toThrow(UnknownDataError);
  await put('list', [1], 2);
  await expect(list().read()).rejects.toThrow(UnknownDataError);
  await put('record', [1]);
  await expect(record().read()).rejects.toThrow(UnknownDataError);
});

test('no order of writes loses an entry that does not pass', async () => {
  const entry = oneof(integer(), string({ maxLength: 3 }), constantFrom(null));
  await assert(
    asyncProperty(array(entry), array(array(integer()), { maxLength: 3 }), async (all, writes) => {
      emptyStorage();
      await put('list', all);
      const item = list();
      await item.read();
      for (const numbers of writes) await item.write(numbers);
      const now = (await stored('list')).value;
      const isBroken = (one: unknown) => typeof one !== 'number';
      expect(Array.isArray(now) && now.filter(isBroken)).toEqual(all.filter(isBroken));
    }),
  );
});
