import { assert, property, string } from 'fast-check';
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
    ['https://crm.test/', { at: 'fragment', parameter: 'id' }, 'https://crm.test/#a=1&id=5', '5'],
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

test.each(['', 'Acme', 'acme-1', 'a'.repeat(41)])('%j is no prefix', (prefix) => {
  const made = rule('https://crm.test/c/:id', inPattern, prefix);
  expect(v.is(siteRuleSchema, made)).toBe(false);
});
