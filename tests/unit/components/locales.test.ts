import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import englishMessages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { packed, type SourceMessage, stemOf } from '../../../utils/build/pack-messages.ts';

const root = join(import.meta.dirname, '../../..');
const locales = join(root, 'public/_locales');
type Messages = Record<string, SourceMessage>;
const read = (locale: string): Messages =>
  JSON.parse(readFileSync(join(locales, locale, 'messages.json'), 'utf8'));
/** Imported, so that whoever changes it runs these tests. */
const english: Messages = englishMessages;

const source = ['components', 'entrypoints', 'utils']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => readFileSync(join(root, folder, path), 'utf8')),
  )
  .concat(readFileSync(join(root, 'wxt.config.ts'), 'utf8'))
  .join('\n');

const category = /_(zero|one|two|few|many|other)$/;
const numbersIn = (message: string): string =>
  [...new Set(message.match(/\$[1-9]/g))].sort().join();

test('every message is used', () => {
  const unused = Object.keys(english).filter((key) => {
    const used = new RegExp(`['"]${stemOf(key)}['"]|__MSG_${key}__`);
    return !used.test(source);
  });
  expect(unused).toEqual([]);
});

test('every message that is asked for exists', () => {
  const asked = [...source.matchAll(/translate(?:Count)?\(\s*'([a-z_]+)'|\bof="([a-z_]+)"/g)];
  const stems = new Set(Object.keys(english).flatMap((key) => [key, stemOf(key)]));
  expect(asked.length).toBeGreaterThan(50);
  expect(
    asked.map(([, one, other]) => one ?? other).filter((key) => !stems.has(key ?? '')),
  ).toEqual([]);
});

test('each placeholder has a name and an example: $COMPANY$, { "content": "$1", "example": "Acme Inc" }', () => {
  const odd = Object.entries(english).filter(([, { message, placeholders = {} }]) => {
    const names = message.match(/\$[A-Z_]+\$/g) ?? [];
    const isBare = /\$/.test(message.replace(/\$[A-Z_]+\$/g, ''));
    const named = [...new Set(names.map((name) => name.slice(1, -1).toLowerCase()))].sort();
    const isNamed = named.join() === Object.keys(placeholders).sort().join();
    const isClear = Object.values(placeholders).every(
      ({ content, example }) => /^\$[1-9]$/.test(content) && example !== '',
    );
    return isBare || !isNamed || !isClear;
  });
  expect(odd.map(([key]) => key)).toEqual([]);
});

describe.each(readdirSync(locales))('%s', (locale) => {
  const messages = read(locale);
  const plain = (keys: string[]) => keys.filter((key) => !category.test(key)).sort();

  test('has each message, and no other', () => {
    expect(plain(Object.keys(messages))).toEqual(plain(Object.keys(english)));
  });

  test('has each plural category of its language, and no other', () => {
    const language = locale.replace('_', '-');
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const stems = new Set(
      Object.keys(english)
        .filter((key) => category.test(key))
        .map(stemOf),
    );
    expect(stems.size).toBeGreaterThan(3);
    for (const stem of stems) {
      const had = Object.keys(messages)
        .filter((key) => category.test(key) && stemOf(key) === stem)
        .map((key) => key.slice(stem.length + 1));
      expect(had.toSorted(), stem).toEqual(wanted);
    }
  });

  test('says the same with the same placeholders', () => {
    const originals = packed(english);
    for (const [key, { message }] of Object.entries(packed(messages, english))) {
      // "Once" is the one of English; of a language where it is 21 too, it has the number.
      const forms = [originals[key], originals[`${stemOf(key)}_other`]].filter((form) => !!form);
      expect(
        forms.map((form) => numbersIn(form.message)),
        key,
      ).toContain(numbersIn(message));
    }
  });
});
