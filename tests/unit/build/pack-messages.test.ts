import { join } from 'node:path';
import { expect, test } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { packMessages } from '../../../utils/build/pack-messages.ts';

const file = (relativeDest: string) => ({
  absoluteSrc: join(import.meta.dirname, '../../../public', relativeDest),
  relativeDest,
});

test('no message is lost or changed, and nothing else is written', () => {
  const files = [file('icon/16.png'), file('_locales/en/messages.json')];
  packMessages(files);
  expect(files[0]).toEqual(file('icon/16.png'));
  const [, packed] = files as { contents?: string }[];
  const texts = (all: object) =>
    Object.entries(all).map(([key, one]: [string, { message: string }]) => [key, one.message]);
  expect(texts(JSON.parse(packed?.contents ?? ''))).toEqual(texts(messages));
  expect(packed?.contents).not.toContain('"description"');
});
