import { assert, constantFrom, property, webUrl } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recogniseByRules } from '../../../utils/capture/site-rule.ts';
import { readRuleText } from '../../../utils/capture/site-rule-text.ts';
import { suggestSiteRule } from '../../../utils/capture/suggest-site-rule.ts';

const uuid = '0a1b2c3d-0000-4000-8000-00000000000f';

/** The record that the suggested rule finds on the very page that it was suggested from. */
function found(address: string): string | undefined {
  const rule = readRuleText(suggestSiteRule(address), () => true);
  return rule.ok ? recogniseByRules([{ ...rule.value, id: '1' }], address)?.recordId : undefined;
}

test.each([
  ['https://crm.acme.com/clients/512', 'https://crm.acme.com/clients/:id', '512'],
  ['https://crm.acme.com/clients/512/', 'https://crm.acme.com/clients/:id/*', '512'],
  ['https://crm.acme.com/clients/512/notes', 'https://crm.acme.com/clients/:id/*', '512'],
  ['https://crm.acme.com/v2/clients/512', 'https://crm.acme.com/v2/clients/:id', '512'],
  ['https://crm.acme.com/v2/clients/C-1024', 'https://crm.acme.com/v2/clients/:id', 'C-1024'],
  [`https://crm.acme.com/c/${uuid}?tab=1`, 'https://crm.acme.com/c/:id', uuid],
  ['https://crm.acme.com/#/clients/512', 'https://crm.acme.com/#/clients/:id', '512'],
  ['https://crm.acme.com/app#/a+b/512/edit', 'https://crm.acme.com/app#/a\\+b/:id/*', '512'],
  ['https://crm.acme.com/client', 'https://crm.acme.com/client/:id', undefined],
  ['https://crm.acme.com/', 'https://crm.acme.com/:id', undefined],
  ['http://localhost:8080/c/5', 'http://localhost:8080/c/:id', '5'],
])('%s: %s', (address, pattern, id) => {
  expect(suggestSiteRule(address)).toMatchObject({ pattern, at: 'pattern', parameter: '' });
  expect(found(address)).toBe(id);
});

test.each([
  ['https://crm.acme.com/client?tab=2&client_id=c', 'query', 'client_id', 'c'],
  ['https://crm.acme.com/client?tab=notes&number=512', 'query', 'number', '512'],
  ['https://crm.acme.com/client?clientId=512', 'query', 'clientId', '512'],
  ['https://crm.acme.com/web#view=form&id=512', 'fragment', 'id', '512'],
])('%s: in the %s, %s', (address, at, parameter, id) => {
  expect(suggestSiteRule(address)).toMatchObject({ at, parameter });
  expect(found(address)).toBe(id);
});

describe('a prefix', () => {
  test.each([
    ['https://crm.acme.com/5', 'acme'],
    ['https://acme-crm.internal.example.com/5', 'acmecrm'],
    ['http://localhost/5', 'localhost'],
    ['http://10.0.0.1:80/5', '10'],
  ])('%s: %s', (address, prefix) => {
    expect(suggestSiteRule(address).prefix).toBe(prefix);
  });
});

test('no address, no rule', () => {
  expect(suggestSiteRule('acme').pattern).toBe('');
});

test('a suggestion is never a broken pattern, and finds the id of its own page', () => {
  const address = webUrl({ withQueryParameters: true, withFragments: true });
  assert(
    property(address, constantFrom('/7', '/7/notes'), (url, end) => {
      const { origin, pathname } = new URL(url);
      const made = `${origin}${pathname.replace(/\/+$/, '')}${end}`;
      expect(readRuleText(suggestSiteRule(url), () => true)).not.toMatchObject({
        error: { pattern: expect.anything() },
      });
      expect(found(made), made).toBe('7');
    }),
  );
});
