import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName } from '../../../utils/capture/clean-name.ts';

test.each([
  ['  Acme\n\t Inc ', 'Acme Inc'],
  ['Acme\u202Egpj.exe', 'Acmegpj.exe'],
  ['\uFEFFAcme\u200B', 'Acme'],
  ['Ac\u0000me\u2028Inc', 'Acme Inc'],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['<b>Acme</b>', '<b>Acme</b>'],
  ['\uD800Acme', 'Acme'],
  [' \u200F ', ''],
])('%j becomes %j', (text, name) => {
  expect(cleanName(text)).toBe(name);
});

test('a name is one line of at most 1024, whole to the last character, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
      const name = cleanName(text);
      expect(name.length).toBeLessThanOrEqual(1024);
      expect(name.isWellFormed()).toBe(true);
      expect(name).not.toMatch(/[\n\r\t\u202A-\u202E\u2066-\u2069]/);
      expect(cleanName(name)).toBe(name);
    }),
  );
});
