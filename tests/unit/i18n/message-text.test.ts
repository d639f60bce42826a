import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { changeOfOptions } from '../../../components/transfer/portable-options.ts';
import { messageTemplates } from '../../../utils/i18n/message-text.ts';
import { messageTemplatesItem } from '../../../utils/stored-options.ts';

const store = (version: number, value: unknown) =>
  browser.storage.local.set({ messageTemplate: { version, value } });
const read = async () => messageTemplates(await messageTemplatesItem.read());
const own = (id: string, text: string) => ({
  ...{ id, name: id, subject: 's', text, isReminder: false },
});

test('the one message of the first version is the first of several', async () => {
  await store(1, 'Dear {name}: {link}');
  expect((await read()).map(({ name, isReminder }) => [name, isReminder])).toEqual([
    ...[['First link', false] as const, ['Reminder', true], ['One source', false]],
  ]);
  expect((await read())[0]?.text).toBe('Dear {name}: {link}');
});

test.each([null, 7, ['a']])('%j of the first version is the usual one', async (value) => {
  await store(1, value);
  expect(await messageTemplatesItem.read()).toEqual([]);
  expect((await read())[0]?.text).toContain('please connect the data sources of {name}');
});

test('a message that cannot be read is left out, and stops no other', async () => {
  const nameless = { ...own('b', '{link}'), name: null };
  await store(2, [own('a', '{link}'), nameless, { id: 'c' }, own('d', 'x'.repeat(5001))]);
  expect((await read()).map(({ id }) => id)).toEqual(['a']);
  expect(await messageTemplatesItem.broken.read()).toHaveLength(3);
});

test('an export of the first version brings in its message, and takes no word of here', async () => {
  const options = { messageTemplate: { version: 1, value: 'Theirs: {link}' } };
  const here = [{ ...own('link', 'Mine: {link}'), name: null }, own('a', 'A: {link}')];
  await messageTemplatesItem.write(here);
  const change = await changeOfOptions(options);
  expect(change.count).toBe(1);
  await change.apply();
  expect((await read()).map(({ name, text }) => [name, text.split(':')[0]])).toEqual([
    ['First link', 'Theirs'],
    ['Reminder', expect.anything()],
    ['One source', expect.anything()],
    ['First link', 'Mine'],
    ['a', 'A'],
  ]);
  expect((await changeOfOptions(options)).count).toBe(0);
});

test('an export without messages of its own leaves those of here', async () => {
  await messageTemplatesItem.write([own('a', '{link}')]);
  const options = { messageTemplate: { version: 1, value: null } };
  expect((await changeOfOptions(options)).count).toBe(0);
});
