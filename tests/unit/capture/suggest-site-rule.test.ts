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
  ['https://crm.acme.com/clients/512/', 'https://crm.acme.com/clients/:id', '512'],
  ['https://crm.acme.com/clients/512/notes', 'https://crm.acme.com/clients/:id/*', '512'],
  ['https://crm.acme.com/v2/clients/512', 'https://crm.acme.com/v2/clients/:id', '512'],
  ['https://crm.acme.com/v2/clients/C-1024', 'https://crm.acme.com/v2/clients/:id', 'C-1024'],
  [`https://crm.acme.com/c/${uuid}?tab=1`, 'https://crm.acme.com/c/:id', uuid],
  ['https://crm.acme.com/#/clients/512', 'https://crm.acme.com/#/clients/:id', '512'],
  ['https://crm.acme.com/app#/a+b/512/edit', 'https://crm.acme.com/app#/a\\+b/:id/*', '512'],
  ['https://crm.acme.com/client', 'https://crm.acme.com/client/:id', undefined],
  ['https://crm.acme.com/', 'https://crm.acme.com/:id', undefined],
  ['http://localhost:8080/c/5', 'http://localhost:8080/c/:id', '5'],
  ['https://crm.acme.com/v2/clients/acme', 'https://crm.acme.com/v2/clients/:id', 'acme'],
  ['https://crm.acme.com/en-us/v2/firma/acme', 'https://crm.acme.com/en-us/v2/firma/:id', 'acme'],
  [
    'https://crm.acme.com/portal/62515/clients/acme',
    'https://crm.acme.com/portal/62515/clients/:id',
    'acme',
  ],
  [
    'https://crm.acme.com/clients/view/512/notes/3',
    'https://crm.acme.com/clients/view/:id/*',
    '512',
  ],
  ['https://crm.acme.com/clients/active/512', 'https://crm.acme.com/clients/active/:id', '512'],
  ['https://crm.acme.com/leads/inbox/512', 'https://crm.acme.com/leads/inbox/:id', '512'],
  ['https://eu1.acme.com/na2/t/rec01', 'https://eu1.acme.com/na2/t/:id', 'rec01'],
  ['https://crm.acme.com/clients/acme/notes/3', 'https://crm.acme.com/clients/:id/*', 'acme'],
  ['https://crm.acme.com/clients/acme/contacts', 'https://crm.acme.com/clients/:id/*', 'acme'],
  ['https://crm.acme.com/crm/clients', 'https://crm.acme.com/crm/clients/:id', undefined],
  ['https://crm.acme.com/v2/clients', 'https://crm.acme.com/v2/clients/:id', undefined],
  ['https://crm.acme.com/clients/acme?tab_id=3', 'https://crm.acme.com/clients/:id', 'acme'],
  ['https://crm.acme.com/clients/512?debug=1#!', 'https://crm.acme.com/clients/:id', '512'],
  ['https://crm.acme.com/#/clients', 'https://crm.acme.com/#/clients/:id', undefined],
  ['https://crm.acme.com/#/clients?page=2', 'https://crm.acme.com/#/clients/:id', undefined],
  ['https://crm.acme.com/v2/#!/clients/', 'https://crm.acme.com/v2/#!/clients/:id', undefined],
  [
    'https://crm.acme.com/t/512/app#/customers',
    'https://crm.acme.com/t/512/app#/customers/:id',
    undefined,
  ],
  ['https://crm.acme.com/#/dashboard/', 'https://crm.acme.com/#/dashboard/:id', undefined],
  ['https://crm.acme.com/clients/512#/notes', 'https://crm.acme.com/clients/:id', '512'],
  ['https://crm.acme.com/#Client/view/61a', 'https://crm.acme.com/#Client/view/:id', '61a'],
])('%s: %s', (address, pattern, id) => {
  expect(suggestSiteRule(address)).toMatchObject({ pattern, at: 'pattern', parameter: '' });
  expect(found(address)).toBe(id);
});

test.each([
  ['https://crm.acme.com/client?tab=2&client_id=c', 'query', 'client_id', 'c'],
  ['https://crm.acme.com/view?sid=8f3e5a7c1b&cid=77', 'query', 'cid', '77'],
  ['https://crm.acme.com/view?uid=5&tenant=9', 'query', 'uid', '5'],
  ['https://crm.acme.com/view?uid=5&number=512', 'query', 'number', '512'],
  ['https://crm.acme.com/client?tab=notes&number=512', 'query', 'number', '512'],
  ['https://crm.acme.com/client?clientId=512', 'query', 'clientId', '512'],
  ['https://crm.acme.com/web#view=form&id=512', 'fragment', 'id', '512'],
  [
    'https://crm.acme.org.uk/main.aspx?appid=1e1a1b2c-1111-2222-3333-000000000001&pagetype=entityrecord&etn=account&id=bf071e1f-6035-429d-b874-d83ea64ea13b',
    ...['query', 'id', 'bf071e1f-6035-429d-b874-d83ea64ea13b'],
  ],
  [
    'http://localhost:8069/web?db=v__accounting_15&debug=0#cids=1&menu_id=215&action=225&model=crm.lead&view_type=form&id=2902',
    ...['fragment', 'id', '2902'],
  ],
  ['https://crm.acme.com/index.php?module=Clients&record=12', 'query', 'record', '12'],
  ['https://crm.acme.com/clients/view?session_id=77&customerid=c-9', 'query', 'customerid', 'c-9'],
  ['https://crm.acme.com/client?debug=1&page_id=9&number=512', 'query', 'number', '512'],
  ['https://crm.acme.com/#/client?id=512', 'fragment', 'id', '512'],
])('%s: in the %s, %s', (address, at, parameter, id) => {
  expect(suggestSiteRule(address)).toMatchObject({ at, parameter });
  expect(found(address)).toBe(id);
});

test('a number is one of its table, and a UUID of all', () => {
  const patternOf = (address: string) => suggestSiteRule(address).pattern;
  expect(patternOf('https://crm.acme.com/a.php?module=Clients&id=7')).toBe(
    'https://crm.acme.com/a.php?*module=Clients*',
  );
  expect(found('https://crm.acme.com/a.php?module=Clients&id=7')).toBe('7');
  expect(patternOf(`https://crm.acme.com/a.php?module=Clients&id=${uuid}`)).toBe(
    'https://crm.acme.com/a.php',
  );
});

test('what is the same on another page is no id', () => {
  const page = (id: string) => `https://crm.acme.com/x/77/y/${id}/overview/9`;
  expect(suggestSiteRule(page('a1b2')).pattern).toBe(
    'https://crm.acme.com/x/77/y/a1b2/overview/:id',
  );
  const asked = (ref: string) => `https://crm.acme.com/p?clientId=5&number=${ref}`;
  expect(suggestSiteRule(asked('512')).parameter).toBe('clientId');
  expect(suggestSiteRule(asked('512'), [asked('513')]).parameter).toBe('number');
  // Another page of the same record decides nothing, where there is no better place.
  expect(
    suggestSiteRule('https://crm.acme.com/clients/512', ['https://crm.acme.com/clients/512/notes'])
      .pattern,
  ).toBe('https://crm.acme.com/clients/:id');
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

test('of two customers of a site, whose numbers begin at 1 both, no record is taken for the other’s', () => {
  const address = 'https://crm.acme.com/view?uid=5&tenant=9';
  const text = suggestSiteRule(address);
  expect(text.pattern).toBe('https://crm.acme.com/view?*tenant=9*');
  const rule = readRuleText(text, () => true);
  if (!rule.ok) throw new Error('no rule');
  const idAt = (page: string) => recogniseByRules([{ ...rule.value, id: '1' }], page)?.recordId;
  expect(idAt('https://crm.acme.com/view?tenant=9&uid=6')).toBe('6');
  expect(idAt('https://crm.acme.com/view?uid=5&tenant=8')).toBeUndefined();
});
