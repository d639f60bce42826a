import { array, assert, constantFrom, property, string } from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ownSite } from '../../../utils/capture/own-site.ts';
import {
  type IdPlace,
  recogniseByRules,
  type SiteRule,
  sitePatternProblem,
  siteRuleSchema,
} from '../../../utils/capture/site-rule.ts';
import { systems } from '../../../utils/capture/systems.ts';

const inPattern: IdPlace = { at: 'pattern' };
const rule = (pattern: string, idPlace: IdPlace = inPattern, prefix = 'acme'): SiteRule => ({
  id: `rule of ${prefix}`,
  prefix,
  pattern,
  idPlace,
  nameSelector: null,
});
const recordAt = (one: SiteRule, address: string) => recogniseByRules([one], address)?.recordId;

describe('a record', () => {
  test.each<[pattern: string, idPlace: IdPlace, address: string, id: string | undefined]>([
    ['https://crm.test/c/:id', inPattern, 'https://crm.test/c/5?tab=1#notes', '5'],
    ['https://crm.test/c/:id', inPattern, 'https://crm.test/c/a%20b', 'a b'],
    ['https://crm.test/c/:id', inPattern, 'https://crm.test/c/%', '%'],
    ['https://crm.test/c/:id(\\d+)', inPattern, 'https://crm.test/c/new', undefined],
    ['https://crm.test/c/:id', inPattern, 'https://crm.test/c/5/edit', undefined],
    ['https://crm.test/c/:id', inPattern, 'http://crm.test/c/5', undefined],
    ['http{s}?://crm.test/c/:id', inPattern, 'http://crm.test/c/5', '5'],
    ['https://crm.test/c/:id', inPattern, 'https://crm.test.evil.test/c/5', undefined],
    ['https://crm.test/#/c/:id', inPattern, 'https://crm.test/#/c/5', '5'],
    ['https://:id.crm.test/*', inPattern, 'https://acme.crm.test/home', 'acme'],
    ['https://crm.test/c', { at: 'query', parameter: 'id' }, 'https://crm.test/c?a=1&id=5', '5'],
    ['https://crm.test/c', { at: 'query', parameter: 'id' }, 'https://crm.test/c?a=1', undefined],
    [
      'https://crm.test/c',
      { at: 'query', parameter: 'id' },
      'https://crm.test/c?id=5&id=6',
      undefined,
    ],
    ['https://crm.test/', { at: 'fragment', parameter: 'id' }, 'https://crm.test/#a=1&id=5', '5'],
    [
      'https://crm.test/',
      { at: 'fragment', parameter: 'id' },
      'https://crm.test/#id=5&id=6',
      undefined,
    ],
    ['https://crm.test/c/:id', inPattern, 'no address', undefined],
  ])('%s, %j: %s', (pattern, idPlace, address, id) => {
    expect(recordAt(rule(pattern, idPlace), address)).toBe(id);
  });

  test('has an id of its rule, and always goes through review', () => {
    expect(recogniseByRules([rule('https://crm.test/c/:id')], 'https://crm.test/c/a-5')).toEqual({
      system: 'site',
      kind: 'record',
      tenant: 'acme',
      rule: rule('https://crm.test/c/:id'),
      recordId: 'a-5',
      companyId: 'URACMEXRAX15',
      certain: false,
    });
  });

  test('is known by the first rule that knows it', () => {
    const rules = [rule('https://crm.test/d/:id'), rule('https://crm.test/*/:id', inPattern, 'b')];
    expect(recogniseByRules(rules, 'https://crm.test/c/5')?.tenant).toBe('b');
    expect(recogniseByRules(rules, 'https://crm.test/d/5')?.tenant).toBe('acme');
    expect(recogniseByRules([], 'https://crm.test/c/5')).toBeNull();
  });

  test('of another id, or another rule, has another Company id', () => {
    const companyIdOf = (prefix: string, id: string) =>
      recogniseByRules(
        [rule('https://crm.test/c', { at: 'query', parameter: 'id' }, prefix)],
        `https://crm.test/c?id=${encodeURIComponent(id)}`,
      )?.companyId;
    const id = string({ unit: 'grapheme', minLength: 1, maxLength: 3 });
    assert(
      property(id, id, (one, other) => {
        expect(companyIdOf('a', one)).toMatch(/^[A-Z0-9]+$/);
        expect(companyIdOf('a', one) === companyIdOf('a', other)).toBe(one === other);
        expect(companyIdOf('a', one)).not.toBe(companyIdOf('ar', other));
      }),
    );
  });

  test('whose id is longer than the API takes is none', () => {
    const address = `https://crm.test/c/${'1'.repeat(1024)}`;
    expect(recogniseByRules([rule('https://crm.test/c/:id')], address)).toBeNull();
  });

  test('is never taken for one of a known system', () => {
    expect(systems.map(({ code }) => code)).not.toContain('UR');
    expect(systems.map(({ name }) => name)).not.toContain(ownSite);
  });
});

describe('a pattern', () => {
  test.each<[pattern: string, idPlace: IdPlace, problem: string | null]>([
    ['https://crm.test/c/:id', inPattern, null],
    ['http://localhost:8080/c/:id', inPattern, null],
    ['https://*.crm.test/c/:id', inPattern, null],
    ['https://crm.test/c', { at: 'query', parameter: 'id' }, null],
    ['', inPattern, 'notAPattern'],
    ['crm.test/c/:id', inPattern, 'notAPattern'],
    ['https://crm.test/(', inPattern, 'notAPattern'],
    ['https://crm.test/c/:id(\\d+|[a-f]{8})', inPattern, null],
    ['https://crm.test/c\\(s\\)/:id/:more*', inPattern, null],
    ['https://crm.test/((?:a|a)*b)/:id', inPattern, 'notAPattern'],
    ['https://crm.test/c(a+)+b/:id', inPattern, 'notAPattern'],
    ['https://crm.test/{:id}*b', inPattern, 'notAPattern'],
    ['https://crm.test/c:id+b', inPattern, 'notAPattern'],
    ['https://crm.test/:id/**b', inPattern, 'notAPattern'],
    ['https://*.crm.test/*/a/*/:id', inPattern, null],
    ['https://crm.test/:a/:b/:c/:d/:id/*', inPattern, null],
    ['https://crm.test/*/a*/*/:id', inPattern, 'variesTooMuch'],
    ['https://crm.test/:a-:b-:c-:id', inPattern, 'variesTooMuch'],
    ['https://crm.test/:id/(\\d*\\d*\\d*)', inPattern, 'variesTooMuch'],
    ['https://crm.test/:id/{a}?{a}?{a}?{a}?', inPattern, 'variesTooMuch'],
    ['https://crm.test/:id/(a|aa)(a|aa)(a|aa)(a|aa)', inPattern, 'variesTooMuch'],
    ['https://*a*a*.crm.test/:id', inPattern, 'variesTooMuch'],
    ['https://crm.test/#:a-:b-:c-:id', inPattern, 'variesTooMuch'],
    ['ftp://crm.test/c/:id', inPattern, 'notAWebAddress'],
    ['*://crm.test/c/:id', inPattern, 'notAWebAddress'],
    ['https://*/c/:id', inPattern, 'noSite'],
    ['https://:id/', inPattern, 'noSite'],
    ['https://crm.test/c/*', inPattern, 'noIdPart'],
    ['https://crm.test/c/:identity', inPattern, 'noIdPart'],
  ])('%s, %j: %s', (pattern, idPlace, problem) => {
    expect(sitePatternProblem(pattern, idPlace)).toBe(problem);
    expect(v.is(siteRuleSchema, rule(pattern, idPlace))).toBe(problem === null);
  });
});

test('a pattern that is taken comes to an end on any address, however long', () => {
  const piece = constantFrom(
    ...['*', 'a', '-', '/', ':x', ':y', '{a}?', '{/a}?', '/:z*', '/:w+'],
    ...['(a+)', '(a*-*)', '(a|aa)', '(a?)', '([a-]+)', '(.*)', '(a{1,})'],
  );
  const made = array(piece, { minLength: 4, maxLength: 16 }).map(
    (all) => `https://crm.test/:id${numbered(all).join('')}`,
  );
  const long = constantFrom('a', 'a-', 'a/', '-a/').map((text) => text.repeat(1000));
  let taken = 0;
  assert(
    property(made, long, constantFrom('', '!'), (pattern, path, end) => {
      if (sitePatternProblem(pattern, inPattern) !== null) return;
      taken += 1;
      const address = `https://crm.test/${path}${end}`;
      expect(address).toContain(recordAt(rule(pattern), address) ?? '');
    }),
    { numRuns: 2000 },
  );
  expect(taken).toBeGreaterThan(20);
});

/** A name may stand in a pattern once. */
const numbered = (all: string[]): string[] =>
  all.map((piece, place) => piece.replace(/:\w/, (name) => `${name}${place}`));

test('an address that is longer than any page’s is none of a rule’s', () => {
  const address = (length: number) => `https://crm.test/c/5?${'a'.repeat(length)}`;
  expect(recordAt(rule('https://crm.test/c/:id'), address(4000))).toBe('5');
  expect(recordAt(rule('https://crm.test/c/:id'), address(4096))).toBeUndefined();
});

test.each(['', 'Acme', 'acme-1', 'a'.repeat(41)])('%j is no prefix', (prefix) => {
  const made = rule('https://crm.test/c/:id', inPattern, prefix);
  expect(v.is(siteRuleSchema, made)).toBe(false);
});
