import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readErrorWords } from '../../../utils/link-api/read-failure.ts';

const none = {};

test.each<[string, unknown, Record<string, string[]>, string | undefined]>([
  ['a detail', { detail: 'Not found.' }, none, 'Not found.'],
  ['in any language', { detail: 'Не найдено.' }, none, 'Не найдено.'],
  ['a field', { name: ['Too long.'] }, { name: ['Too long.'] }, 'name: Too long.'],
  [
    'several fields',
    { id: ['Taken.', 'Too short.'], name: ['Bad.'] },
    { id: ['Taken.', 'Too short.'], name: ['Bad.'] },
    'id: Taken. Too short. name: Bad.',
  ],
  ['a field with one text', { id: 'Taken.' }, { id: ['Taken.'] }, 'id: Taken.'],
  [
    'a nested field',
    { link_page: { enabled: ['Not a boolean.'] } },
    { 'link_page.enabled': ['Not a boolean.'] },
    'link_page.enabled: Not a boolean.',
  ],
  [
    'fields of rows',
    [{ id: ['Taken.'] }, { id: ['Blank.'] }],
    { id: ['Taken.', 'Blank.'] },
    'id: Taken. Blank.',
  ],
  ['no field', { non_field_errors: ['No.', 'Never.'] }, none, 'No. Never.'],
  ['a code and a message', { code: 'bad_id', message: 'Bad id.' }, none, 'Bad id.'],
  ['a field within an error', { error: { id: ['Bad.'] } }, { id: ['Bad.'] }, 'id: Bad.'],
  ['a message within a field', { id: { message: 'Bad.', code: 7 } }, { id: ['Bad.'] }, 'id: Bad.'],
  ['an error', { error: 'Broken.' }, none, 'Broken.'],
  ['an error within', { error: { message: 'Broken.', status: 500 } }, none, 'Broken.'],
  ['a list', ['One.', 'Two.'], none, 'One. Two.'],
  ['a string', 'Just words.', none, 'Just words.'],
  ['a number', { detail: 12 }, none, '12'],
  ['nothing', null, none, undefined],
  ['no JSON', undefined, none, undefined],
  ['an empty object', {}, none, undefined],
  ['an empty list', { id: [] }, none, undefined],
  ['true', { id: true, detail: null }, none, undefined],
  [
    'names of a prototype',
    JSON.parse('{"__proto__":["A."]}'),
    JSON.parse('{"__proto__":["A."]}'),
    '__proto__: A.',
  ],
])('%s', (_, body, fields, words) => {
  expect(readErrorWords(body, [])).toEqual({ fields, ...(words && { words }) });
});

test('long words, many of them, and a deep body are cut', () => {
  const long = readErrorWords({ detail: 'x'.repeat(2000) }, []);
  expect(long.words).toHaveLength(500);
  const many = readErrorWords({ id: Array.from({ length: 100_000 }, () => 'No.') }, []);
  expect(many.fields.id?.length).toBeLessThan(100);
  expect(many.words?.length).toBeLessThanOrEqual(500);
  const deep = JSON.parse(`${'{"a":'.repeat(3000)}"x"${'}'.repeat(3000)}`);
  expect(readErrorWords(deep, [])).toEqual({ fields: {} });
});

test('a secret is in none of the words and fields, wherever the API quotes it', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9._~+/=-]{8,40}$/);
  const quoting = (secrets: string[]) => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...secrets, ' ', '"', 'x'.repeat(490)), fc.string()))
      .map((parts) => parts.join(''));
    return fc.letrec((tie) => ({
      body: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.array(tie('body'), { maxLength: 4 }),
        fc.dictionary(fc.oneof(text, fc.constantFrom('detail', 'id', 'message')), tie('body'), {
          maxKeys: 4,
        }),
      ),
    })).body;
  };
  const quoted = fc
    .array(secret, { minLength: 1, maxLength: 2 })
    .chain((secrets) => fc.tuple(fc.constant(secrets), quoting(secrets)));
  fc.assert(
    fc.property(quoted, ([secrets, body]) => {
      const shown = JSON.stringify(readErrorWords(body, secrets));
      for (const each of secrets) expect(shown).not.toContain(each);
    }),
    { numRuns: 500 },
  );
});

test('a secret that the cut would halve is taken out whole', () => {
  const detail = `${'x'.repeat(490)}SECRET-OF-MANY-LETTERS`;
  expect(readErrorWords({ detail }, ['SECRET-OF-MANY-LETTERS']).words).toMatch(/x…$/);
});

test('an empty secret takes nothing out', () => {
  expect(readErrorWords({ detail: 'Kept.' }, [''])).toMatchObject({ words: 'Kept.' });
});
