import { assert, property, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  companyKey,
  isAddressable,
  longestText,
  parseNewCompanyId,
} from '../../../utils/companies/company-id.ts';
import { anyText } from '../any-text.ts';

describe('an id for a new Company', () => {
  test.each([
    ['1', '1'],
    ['acme1', 'ACME1'],
    ['ACME1', 'ACME1'],
    ['a'.repeat(longestText), 'A'.repeat(longestText)],
  ])('%s is taken', (text, id) => {
    expect(parseNewCompanyId(text)).toEqual({ ok: true, value: id });
  });

  test.each([
    ['', 'empty'],
    [' ', 'spaces'],
    ['acme 1', 'spaces'],
    ['acme1\n', 'spaces'],
    ['AC\tME', 'spaces'],
    ['  ', 'spaces'],
    ['acme\u00A01', 'spaces'],
    ['a'.repeat(longestText + 1), 'tooLong'],
    ['acme-1', 'otherCharacters'],
    ['demo_company', 'otherCharacters'],
    ['.', 'otherCharacters'],
    ['..', 'otherCharacters'],
    ['straße', 'otherCharacters'],
    ['ısparta', 'otherCharacters'],
    ['ſ', 'otherCharacters'],
    ['\u212A', 'otherCharacters'],
    ['ＡＣＭＥ', 'otherCharacters'],
    ['АСМЕ', 'otherCharacters'],
    ['١٢٣', 'otherCharacters'],
    ['acme\u200B', 'otherCharacters'],
    ['🏢', 'otherCharacters'],
    ['<b>', 'otherCharacters'],
  ])('%j is refused: %s', (text, problem) => {
    expect(parseNewCompanyId(text)).toEqual({ ok: false, error: problem });
  });

  test('whatever is taken is what was typed, in upper case', () => {
    assert(
      property(anyText({ maxLength: 4 }), (text) => {
        const parsed = parseNewCompanyId(text);
        if (!parsed.ok) return;
        expect(parsed.value).toMatch(/^[A-Z0-9]{1,1024}$/);
        expect(parsed.value).toHaveLength(text.length);
      }),
    );
  });
});

describe('the key of an id', () => {
  test('two spellings share it', () => {
    assert(
      property(stringMatching(/^[A-Za-z0-9_-]{1,20}$/), (id) => {
        expect(companyKey(id.toLowerCase())).toBe(companyKey(id.toUpperCase()));
      }),
    );
  });

  test.each([
    ['demo_company', 'DEMO_COMPANY'],
    ['straße', 'STRAßE'],
    ['ı', 'ı'],
    ['ſ', 'ſ'],
  ])('%s: only A to Z has case', (id, key) => {
    expect(companyKey(id)).toBe(key);
  });
});

test.each([
  ['', false],
  ['.', false],
  ['..', false],
  ['\uD83C', false],
  ['...', true],
  ['a/b', true],
  ['%2e', true],
  ['🏢', true],
])('%j can be addressed: %s', (id, addressable) => {
  expect(isAddressable(id)).toBe(addressable);
});

test('an id that can be addressed keeps its place in the path', () => {
  assert(
    property(anyText(), (id) => {
      if (!isAddressable(id)) return;
      const { pathname } = new URL(`/link/company/${encodeURIComponent(id)}/`, 'https://host.test');
      expect(pathname.split('/').map(decodeURIComponent)).toEqual(['', 'link', 'company', id, '']);
    }),
  );
});
