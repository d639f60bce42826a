import { join } from 'node:path';
import { expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { packed, packMessages } from '../../../utils/build/pack-messages.ts';

const file = (relativeDest: string) => ({
  absoluteSrc: join(import.meta.dirname, '../../../public', relativeDest),
  relativeDest,
});

test('no message is lost, and nothing but the texts is written', () => {
  const files = [file('icon/16.png'), file('_locales/en/messages.json')];
  packMessages(files);
  expect(files[0]).toEqual(file('icon/16.png'));
  const [, written] = files as { contents?: string }[];
  const texts: object = JSON.parse(written?.contents ?? '');
  expect(Object.keys(texts)).toEqual(Object.keys(messages));
  for (const text of Object.values(texts)) expect(Object.keys(text)).toEqual(['message']);
});

test('names of placeholders become their numbers, in whatever order they stand', () => {
  const placeholders = {
    company: { content: '$1', example: 'Acme Inc' },
    link_app: { content: '$2', example: 'Agency APP' },
  };
  const message = 'In $LINK_APP$: $COMPANY$, “$company$”. $OTHER$';
  expect(packed({ made: { message, placeholders, description: 'A line.' } })).toEqual({
    made: { message: 'In $2: $1, “$1”. $OTHER$' },
  });
});

test('another language has texts alone, with the English names of placeholders', () => {
  const placeholders = { count: { content: '$1', example: '2' } };
  const english = { rows_other: { message: '$COUNT$ rows', placeholders } };
  expect(packed({ rows_few: { message: '$COUNT$ рядки' } }, english)).toEqual({
    rows_few: { message: '$1 рядки' },
  });
});
