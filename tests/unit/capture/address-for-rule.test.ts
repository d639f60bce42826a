import { expect, test } from 'vitest';
import { addressForRule } from '../../../utils/capture/address-for-rule.ts';
import { type IdPlace, recogniseByRules } from '../../../utils/capture/site-rule.ts';

const ruleOf = (pattern: string, idPlace: IdPlace = { at: 'pattern' }) => ({
  ...{ id: '1', prefix: 'acme', pattern, idPlace },
  nameSelector: null,
});
const site = 'https://crm.acme.test';
const inQuery = { at: 'query', parameter: 'id' } as const;
const inFragment = { at: 'fragment', parameter: 'id' } as const;

test.each([
  [ruleOf(`${site}/clients/:id`), '/clients/5?token=secret#secret', '/clients/5'],
  [ruleOf(`${site}/clients/:id/*`), '/clients/5/tab/2?token=secret', '/clients/5/tab/2'],
  [ruleOf(`${site}/clients/:id?tab=:tab`), '/clients/5?tab=1#secret', '/clients/5?tab=1'],
  [ruleOf(`${site}/main`, inQuery), '/main?a=secret&id=5&b=secret#secret', '/main?id=5'],
  [ruleOf(`${site}/web`, inFragment), '/web?a=secret#menu=secret&id=5', '/web#id=5'],
  [ruleOf(`${site}/#/clients/:id`), '/?a=secret#/clients/5', '/#/clients/5'],
  [
    ruleOf(`${site}/main?*type=client*`, inQuery),
    '/main?id=5&type=client',
    '/main?id=5&type=client',
  ],
])('the pattern needs no more of the address', (rule, long, short) => {
  const address = `https://me:secret@crm.acme.test${long}`;
  const kept = addressForRule(rule, address);
  expect(kept).toBe(site + short);
  const known = recogniseByRules([rule], address);
  expect(known).not.toBeNull();
  expect(recogniseByRules([rule], kept)).toEqual(known);
});

test('one with more parameters than any CRM has stays as long as it is', () => {
  const many = Array.from({ length: 40 }, (_, index) => `p${index}=1`).join('&');
  const rule = ruleOf(`${site}/main`, inQuery);
  expect(addressForRule(rule, `${site}/main?id=5&${many}#secret`)).toBe(
    `${site}/main?id=5&${many}`,
  );
});
