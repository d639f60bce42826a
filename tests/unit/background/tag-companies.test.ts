import { beforeEach, expect, test } from 'vitest';
import { noteTaking } from '../../../utils/background/write-notes.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import { mostTags } from '../../../utils/companies/tags.ts';

const { tagCompanies } = noteTaking;

const full = Array.from({ length: mostTags }, (_, index) => `Tag ${index}`);
const before = [
  { linkApp: 'a', key: 'FULL', tags: full, note: '' },
  { linkApp: 'a', key: 'NOTED', tags: [], note: 'Call' },
  { linkApp: 'a', key: 'TAGGED', tags: ['Víp', 'Old'], note: '' },
  { linkApp: 'b', key: 'PLAIN', tags: [], note: 'Another Link APP' },
];
const kept = async () => (await openForWriting()).getAll('notes');

beforeEach(async () => {
  const database = await openForWriting();
  await database.clear('notes');
  for (const notes of before) await database.put('notes', notes);
});

const change = (tag: string, isAdded: boolean, keys = ['FULL', 'NOTED', 'PLAIN', 'TAGGED']) =>
  tagCompanies({ linkApp: 'a', keys, tag, isAdded });

test('a tag is added where it is not yet, and notes stay', async () => {
  expect(await change(' VIP ', true)).toEqual({ ok: true, value: ['NOTED', 'PLAIN'] });
  const tags = (await kept()).map(({ linkApp, key, tags, note }) => [linkApp, key, tags, note]);
  expect(tags).toEqual([
    ['a', 'FULL', full, ''],
    ['a', 'NOTED', ['VIP'], 'Call'],
    ['a', 'PLAIN', ['VIP'], ''],
    ['a', 'TAGGED', ['Víp', 'Old'], ''],
    ['b', 'PLAIN', [], 'Another Link APP'],
  ]);
});

test('what was changed can be changed back, and nothing is left behind', async () => {
  const added = await change('VIP', true);
  expect(added.ok && (await change('VIP', false, added.value))).toEqual(added);
  expect(await kept()).toEqual(before);
});

test('a tag is removed however it is written', async () => {
  expect(await change('vip', false)).toEqual({ ok: true, value: ['TAGGED'] });
  expect((await kept()).find(({ key }) => key === 'TAGGED')?.tags).toEqual(['Old']);
});

test('nothing but separators is no tag', async () => {
  expect(await change(' , ', true)).toEqual({ ok: true, value: [] });
  expect(await kept()).toEqual(before);
});
