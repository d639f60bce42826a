import { assert, constantFrom, nat, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { longestText } from '../../../utils/companies/company-id.ts';
import { cutText, isRetired, retiredName } from '../../../utils/companies/retired.ts';
import { anyText } from '../any-text.ts';

test.each([
  ['Acme Inc', '[retired] Acme Inc'],
  [null, '[retired] ACME1'],
  ['', '[retired] ACME1'],
  ['[retired] Acme Inc', '[retired] Acme Inc'],
  ['[Retired] Acme Inc', '[retired] [Retired] Acme Inc'],
])('%s becomes %s', (name, retired) => {
  expect(retiredName({ id: 'ACME1', name })).toBe(retired);
});

test.each([
  ['[retired] Acme', true],
  ['[retired]Acme', false],
  ['Acme [retired] ', false],
  ['[RETIRED] Acme', false],
  [null, false],
])('%s is retired: %s', (name, retired) => {
  expect(isRetired({ name })).toBe(retired);
});

const long = string({ unit: 'grapheme', minLength: 990, maxLength: longestText });

test('a retired name is marked, fits, is whole, and stays as it is', () => {
  assert(
    property(oneof(anyText(), long), (name) => {
      const retired = retiredName({ id: 'ACME1', name });
      expect(isRetired({ name: retired })).toBe(true);
      expect(retired.length).toBeLessThanOrEqual(longestText);
      expect(retired.isWellFormed()).toBe(true);
      expect(retiredName({ id: 'ACME1', name: retired })).toBe(retired);
    }),
  );
});

test('half a character is not left behind', () => {
  const filled = 'a'.repeat(longestText - '[retired] '.length - 1);
  expect(retiredName({ id: '1', name: `${filled}🏢` })).toBe(`[retired] ${filled}`);
  assert(
    property(string({ unit: constantFrom('a', '🏢') }), nat(20), (text, length) => {
      const cut = cutText(text, length);
      expect(text.startsWith(cut)).toBe(true);
      expect(cut.isWellFormed()).toBe(true);
      expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, length) - 1);
      expect(cut.length).toBeLessThanOrEqual(length);
    }),
  );
});
