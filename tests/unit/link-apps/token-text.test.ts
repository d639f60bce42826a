import { array, assert, constantFrom, property, string, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanToken } from '../../../utils/link-apps/token-text.ts';

test.each([
  'abc.DEF-123_~+/=',
  '  abc.DEF-123_~+/=  ',
  'abc.DEF-123_~+/=\r\n',
  '\u200B\uFEFFabc.DEF-123_~+/=\u2060',
  '"abc.DEF-123_~+/="',
  '“abc.DEF-123_~+/=”',
  '`abc.DEF-123_~+/=`',
  'Bearer abc.DEF-123_~+/=',
  'bearer   abc.DEF-123_~+/=',
  'Authorization: Bearer abc.DEF-123_~+/=',
  '"authorization:bearer abc.DEF-123_~+/="',
  'Bearer "abc.DEF-123_~+/="',
])('%j holds the token', (text) => {
  expect(cleanToken(text)).toEqual({ ok: true, value: 'abc.DEF-123_~+/=' });
});

test.each(['', ' ', '\n', '""', '\u200B', '" \uFEFF"'])('%j is empty', (text) => {
  expect(cleanToken(text)).toEqual({ ok: false, error: { kind: 'emptyToken' } });
});

test.each([
  'abc def',
  'abc\ndef',
  'abc\u00A0def',
  'abc\u200Bdef',
  'abc\u0000',
  'token: abc',
  'абв',
  'ａｂｃ',
  'abc🏢',
  'Bearer Bearer abc',
])('%j cannot be used', (text) => {
  expect(cleanToken(text)).toEqual({ ok: false, error: { kind: 'unusableToken' } });
});

describe('any text', () => {
  const around = array(constantFrom(' ', '\n', '\t', '\u200B', '\uFEFF', '"', "'", '”')).map(
    (all) => all.join(''),
  );
  const token = stringMatching(/^[A-Za-z0-9._~+/=-]{1,40}$/);

  test('what is pasted around a token is taken off', () => {
    assert(
      property(around, token, around, (before, value, after) => {
        expect(cleanToken(before + value + after)).toEqual({ ok: true, value });
        expect(cleanToken(`${before}Bearer ${value}${after}`)).toEqual({ ok: true, value });
      }),
    );
  });

  test('what comes out goes into a header as it is, and is clean', () => {
    assert(
      property(string({ unit: 'binary-ascii' }), (text) => {
        const cleaned = cleanToken(text);
        if (!cleaned.ok) return;
        const headers = new Headers({ Authorization: `Bearer ${cleaned.value}` });
        expect(headers.get('Authorization')).toBe(`Bearer ${cleaned.value}`);
        expect(cleanToken(cleaned.value)).toEqual(cleaned);
      }),
      { numRuns: 1000 },
    );
  });
});
