import { describe, expect, test } from 'vitest';
import type { SiteRule } from '../../../utils/capture/site-rule.ts';
import {
  changesIds,
  readRuleText,
  type SiteRuleText,
  toLooseText,
  toRuleText,
  withBetter,
} from '../../../utils/capture/site-rule-text.ts';
import { trySiteRule } from '../../../utils/capture/try-site-rule.ts';

const text: SiteRuleText = {
  ...{ pattern: ' https://crm.acme.test/clients/:id ', at: 'pattern', parameter: '' },
  ...{ prefix: ' Acme ', nameSelector: ' ' },
};
const rule: Omit<SiteRule, 'id'> = {
  ...{ pattern: 'https://crm.acme.test/clients/:id', idPlace: { at: 'pattern' } },
  ...{ prefix: 'acme', nameSelector: null },
};
const read = (part: Partial<SiteRuleText>) =>
  readRuleText({ ...text, ...part }, (selector) => selector !== '[');

test('what stands in the boxes is a rule, and back again', () => {
  const inQuery: Partial<SiteRuleText> = { at: 'query', parameter: 'id', nameSelector: 'h1' };
  expect(read({})).toEqual({ ok: true, value: rule });
  for (const part of [{}, inQuery]) {
    const made = read(part);
    expect(made.ok && read(toRuleText({ ...made.value, id: '1' }))).toEqual(made);
  }
});

describe('each box says what is wrong with it', () => {
  test.each<[Partial<SiteRuleText>, object]>([
    [{ pattern: '' }, { pattern: 'notAPattern' }],
    [{ pattern: 'https://crm.acme.test/*' }, { pattern: 'noIdPart' }],
    [{ at: 'query', parameter: ' ' }, { parameter: 'empty' }],
    [{ prefix: 'acme-1' }, { prefix: 'notAPrefix' }],
    [{ prefix: '' }, { prefix: 'notAPrefix' }],
    [{ nameSelector: '[' }, { nameSelector: 'notASelector' }],
    [
      { pattern: 'acme', prefix: 'ö', nameSelector: '[' },
      { pattern: 'notAPattern', prefix: 'notAPrefix', nameSelector: 'notASelector' },
    ],
  ])('%j: %j', (part, error) => {
    expect(read(part)).toEqual({ ok: false, error });
  });
});

test('of a rule that no longer passes the boxes hold what can be read', () => {
  const inFragment = { at: 'fragment', parameter: 'id' };
  expect(toLooseText({ ...rule, pattern: '(', prefix: 5, idPlace: inFragment })).toEqual({
    ...{ pattern: '(', at: 'fragment', parameter: 'id', prefix: '', nameSelector: '' },
  });
  expect(toLooseText({ pattern: 'https://crm.acme.test/:id(.*)' })).toEqual({
    ...{ pattern: 'https://crm.acme.test/:id(.*)', at: 'pattern', parameter: '' },
    ...{ prefix: '', nameSelector: '' },
  });
  for (const entry of [null, 'rule', []]) expect(toLooseText(entry).pattern).toBe('');
});

test('a better suggestion leaves alone what was written, and the place of the id is one', () => {
  const better: SiteRuleText = { ...text, pattern: 'b', at: 'query', parameter: 'p', prefix: 'q' };
  expect(withBetter(text, text, better)).toEqual(better);
  expect(withBetter({ ...text, at: 'fragment' }, text, better)).toEqual({
    ...{ ...text, at: 'fragment', prefix: 'q' },
  });
  expect(withBetter({ ...text, prefix: 'mine' }, text, better)).toEqual({
    ...better,
    prefix: 'mine',
  });
});

test('ids change with the pattern, the place and the prefix, and not with the selector', () => {
  const old = { ...rule, id: '1' };
  expect(changesIds(old, { ...rule, nameSelector: 'h1' })).toBe(false);
  expect(changesIds(old, { ...rule, prefix: 'other' })).toBe(true);
  expect(changesIds(old, { ...rule, pattern: 'https://crm.acme.test/c/:id' })).toBe(true);
  expect(changesIds(old, { ...rule, idPlace: { at: 'query', parameter: 'id' } })).toBe(true);
});

test.each([
  ['https://crm.acme.test/clients/5', { kind: 'record', recordId: '5', companyId: 'URACMEXR5' }],
  ['https://crm.acme.test/clients/5/', { kind: 'record', recordId: '5', companyId: 'URACMEXR5' }],
  ['https://crm.acme.test/clients/new', { kind: 'noRecord', word: 'new' }],
  ['https://crm.acme.test/news/5', { kind: 'otherPage' }],
  ['not an address', { kind: 'otherPage' }],
  ['https://app.hubspot.com/contacts/1/record/0-2/5', { kind: 'known', system: 'hubspot' }],
])('tried on %s: %j', (address, tried) => {
  expect(trySiteRule(rule, address)).toEqual(tried);
});

test('tried on a page of its pattern without the id', () => {
  const inQuery = { ...rule, idPlace: { at: 'query', parameter: 'id' } } as const;
  expect(
    trySiteRule({ ...inQuery, pattern: 'https://crm.acme.test/c' }, 'https://crm.acme.test/c'),
  ).toEqual({ kind: 'noId' });
});
