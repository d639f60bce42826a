import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siteMatcher } from '../../../utils/capture/match-site.ts';
import { readSitePattern, sitePatternProblem } from '../../../utils/capture/site-pattern.ts';

describe('a pattern', () => {
  test.each<[pattern: string, problem: string | null]>([
    ['https://crm.test/c/:id', null],
    ['http://localhost:8080/c/:id', null],
    ['http{s}?://crm.test/c/:id', null],
    ['https://*.crm.test/c/:id', null],
    ['https://:id.crm.test/*', null],
    ['https://crm.test/c\\(s\\)/:id/*', null],
    ['https://crm.test/a+b/:id?tab=*', null],
    ['https://bücher.test/ö/:id', null],
    ['', 'notAPattern'],
    ['crm.test/c/:id', 'notAPattern'],
    ['https://anna@crm.test/:id', 'notAPattern'],
    ['https://crm.test/:id/:id', 'notAPattern'],
    ['ftp://crm.test/c/:id', 'notAWebAddress'],
    ['*://crm.test/c/:id', 'notAWebAddress'],
    ['https://crm.test/c/*', 'noIdPart'],
    ['https://crm.test/c/:identity', 'noIdPart'],
    ['https://crm.test/c/\\:id', 'noIdPart'],
  ])('%s: %s', (pattern, problem) => {
    expect(sitePatternProblem(pattern, true)).toBe(problem);
  });

  test.each([
    'https://crm.test/(',
    'https://crm.test/c/:id(\\d+)',
    'https://crm.test/((?:a|a)*b)/:id',
    'https://crm.test/c(a+)+b/:id',
    'https://crm.test/{:id}*b',
    'https://crm.test/{/:id}?',
    'https://crm.test/c:id+b',
    'https://crm.test/:id/**b',
    'https://crm.test/:id/:more*',
    'https://crm.test/:more?/:id',
    'https://*.test/x:ä+y/:id',
    'https://*.test/x:𝒳+y/:id',
    'https://*.test/x:a\u200D+y/:id',
    'https://(.*|a)/:id',
    'https://{*}/:id',
  ])('%s is more than a user writes', (pattern) => {
    expect(sitePatternProblem(pattern, true)).toBe('notPlain');
  });

  test.each([
    'https://*/c/:id',
    'https://:id/',
    'https://:ä/:id',
    'https://*.com/:id',
    'https://*.co.uk/:id',
    'https://*crm.test/:id',
    'https://crm.*/:id',
    'https://10.0.*/:id',
  ])('%s fits the sites of others', (pattern) => {
    expect(sitePatternProblem(pattern, true)).toBe('noSite');
  });

  test.each([
    ['https://*.crm.test/*/a/*/:id', null],
    ['https://crm.test/:a/:b/:c/:d/:id/*', null],
    ['https://crm.test/*/a*/*/:id', 'variesTooMuch'],
    ['https://crm.test/:a-:b-:c-:id', 'variesTooMuch'],
    ['https://*a*a*.crm.test/:id', 'variesTooMuch'],
    ['https://crm.test/#:a-:b-:c-:id', 'variesTooMuch'],
    ['https://crm.test/?*=*&*=:id', 'variesTooMuch'],
  ])('%s: %s', (pattern, problem) => {
    expect(sitePatternProblem(pattern, true)).toBe(problem);
  });
});

const piece = constantFrom(
  ...[
    '*',
    '/*',
    '/*/',
    'a',
    '-',
    '/',
    ':id',
    '/:x',
    ':y',
    ':ä',
    '.:z',
    '/:w/',
    '#',
    '?',
    '&b=',
    '+',
  ],
  ...['(a+)', '(.*)', '{a}?', '{/:v}*', '\\(', '\\*', '|', '[', '^', '$'],
);
const pattern = array(piece, { minLength: 2, maxLength: 14 }).map(
  (all) => `https://crm.test/${all.join('')}`,
);

/** How often in a part something can end anywhere: the power of an address's length that its trial takes. */
function openEnds(source: string): number {
  const tame = source
    // Each of these stops at the separator behind it.
    .replaceAll(/\[\^([^\]]+)\]\+\?\)?(?=\\?[/.]|\(\?:|$)/g, '')
    .replaceAll(/\\./g, '');
  return tame.match(/[*+]/g)?.length ?? 0;
}

test('a pattern that is taken has few places that can end anywhere, however it is made', () => {
  let taken = 0;
  assert(
    property(pattern, (text) => {
      const read = readSitePattern(text);
      if (!read.ok) return;
      taken += 1;
      const { host, path, search, hash } = read.value;
      for (const part of [host, path, search ?? '', hash ?? '']) {
        expect(openEnds(part), part).toBeLessThanOrEqual(4);
        // No repetition within another, and no choice but of one end.
        expect(part).not.toMatch(/\)[*+]|(?<!\\)\|/);
      }
    }),
    { numRuns: 3000 },
  );
  expect(taken).toBeGreaterThan(100);
});

test('it comes to an end on any address', () => {
  const long = constantFrom('a', 'a-', 'a/', '-a/', '&b=').map((text) => text.repeat(1000));
  assert(
    property(pattern, long, constantFrom('', '!'), (text, path, end) => {
      const read = readSitePattern(text);
      const url = new URL(`https://crm.test/${path}${end}`);
      if (read.ok) expect(url.href).toContain(siteMatcher(read.value)(url) ?? '');
    }),
    { numRuns: 1000 },
  );
});

test('what is plain fits as `URLPattern` has it', () => {
  const plain = constantFrom('/a', '/:x', '/:id', '-:y', '/b.c', '/ö', '/a%20b', '/\\*', '/d+');
  const word = constantFrom('a', 'b.c', 'x', '5', 'ö', 'a%20b', '*', 'a-b', 'd+');
  assert(
    property(
      array(plain, { minLength: 1, maxLength: 5 }),
      array(word, { minLength: 1, maxLength: 5 }),
      (pieces, words) => {
        const text = `https://crm.test${pieces.join('')}`;
        const read = readSitePattern(text);
        if (!read.ok) return;
        const url = new URL(`https://crm.test/${words.join('/')}`);
        const found = new URLPattern(text.replaceAll('+', '\\+')).exec(url.href);
        const id = found && (found.pathname.groups.id ?? '');
        expect(siteMatcher(read.value)(url)).toBe(id);
      },
    ),
    { numRuns: 2000 },
  );
});
