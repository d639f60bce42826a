import { assert, property, string } from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { isNoId } from '../../../utils/capture/no-id.ts';
import { ownSite } from '../../../utils/capture/own-site.ts';
import {
  type IdPlace,
  recogniseByRules,
  type SiteRule,
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
    ['https://crm.test/c/:id', inPattern, 'https://crm.test/c/5/', '5'],
    ['https://crm.test/c/:id/', inPattern, 'https://crm.test/c/5', '5'],
    ['https://crm.test/c/:id/*', inPattern, 'https://crm.test/c/5', '5'],
    ['https://crm.test/c/:id/*', inPattern, 'https://crm.test/c/5/notes/3', '5'],
    ['https://crm.test/#/c/:id', inPattern, 'https://crm.test/?lang=en#/c/5/?tab=1', '5'],
    ['https://crm.test/#/c/:id', inPattern, 'https://crm.test/#/c/5/edit', undefined],
    ['https://crm.test/c?id=:id&*', inPattern, 'https://crm.test/c?id=5&tab=1', '5'],
    ['https://crm.test/c/:id?tab=a', inPattern, 'https://crm.test/c/5?tab=a', '5'],
    ['https://crm.test/c/:id', inPattern, 'https://crm.test/c/%7Babc%7D', 'abc'],
    ['https://crm.test/a+b/:id', inPattern, 'https://crm.test/a+b/5', '5'],
    ['https://crm.test:8069/c/:id', inPattern, 'https://crm.test/c/5', undefined],
    ['https://crm.test/', { at: 'fragment', parameter: 'id' }, 'https://crm.test/#/c?id=5', '5'],
    ['https://crm.test/', { at: 'fragment', parameter: 'id' }, 'https://crm.test/#id=5&u=a?b', '5'],
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
    const id = string({ unit: 'grapheme', minLength: 1, maxLength: 3 }).filter(
      (one) => !isNoId(one),
    );
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

test.each(['new', 'New', 'list', 'edit', 'create', 'search', '0', 'undefined', '%20'])(
  'the page at %s is no record',
  (word) => {
    const inQuery: IdPlace = { at: 'query', parameter: 'id' };
    expect(recordAt(rule('https://crm.test/c/:id'), `https://crm.test/c/${word}`)).toBeUndefined();
    expect(recordAt(rule('https://crm.test/c', inQuery), `https://crm.test/c?id=${word}`)).toBe(
      undefined,
    );
    expect(
      recordAt(rule('https://crm.test/c/:id'), `https://crm.test/c/${word}-york`),
    ).toBeDefined();
  },
);

test('an address that is longer than any page’s is none of a rule’s', () => {
  const address = (length: number) => `https://crm.test/c/5?${'a'.repeat(length)}`;
  expect(recordAt(rule('https://crm.test/c/:id'), address(4000))).toBe('5');
  expect(recordAt(rule('https://crm.test/c/:id'), address(4096))).toBeUndefined();
});

test('a rule whose pattern cannot be used passes nowhere', () => {
  expect(v.is(siteRuleSchema, rule('https://crm.test/c'))).toBe(false);
  expect(v.is(siteRuleSchema, rule('https://crm.test/c/:id'))).toBe(true);
  expect(recordAt(rule('https://crm.test/(.*)/:id'), 'https://crm.test/c/5')).toBeUndefined();
});

test.each(['', 'Acme', 'acme-1', 'a'.repeat(41)])('%j is no prefix', (prefix) => {
  const made = rule('https://crm.test/c/:id', inPattern, prefix);
  expect(v.is(siteRuleSchema, made)).toBe(false);
});
