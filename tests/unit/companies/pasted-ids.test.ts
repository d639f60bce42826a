import fc from 'fast-check';
import { expect, test } from 'vitest';
import { companyKey } from '../../../utils/companies/company-id.ts';
import { pastedIds } from '../../../utils/companies/pasted-ids.ts';

test.each([
  ['', []],
  ['  \n ', []],
  ['ACME', ['ACME']],
  ['acme1\nacme2\r\nacme3', ['acme1', 'acme2', 'acme3']],
  ['a, b,c ;d\te', ['a', 'b', 'c', 'd', 'e']],
  ['["a", "b"]', ['a', 'b']],
  ['“a” „b”', ['a', 'b']],
  ['a、b，c；d', ['a', 'b', 'c', 'd']],
  ['demo_company a-b', ['demo_company', 'a-b']],
  ['. .. a', ['a']],
  ['ACME\u200B, BETA', ['ACME', 'BETA']],
  ['\uFEFFACME\u200E', ['ACME']],
  ['AC\u00ADME', ['ACME']],
  ['1. ACME\n2. BETA\n10) GAMMA', ['ACME', 'BETA', 'GAMMA']],
  ['- ACME\n- BETA', ['ACME', 'BETA']],
  ['• ACME\n•BETA\n– GAMMA\n* DELTA', ['ACME', 'BETA', 'GAMMA', 'DELTA']],
  ['| ACME | BETA |\n|---|---|\n|GAMMA|DELTA|', ['ACME', 'BETA', 'GAMMA', 'DELTA']],
  ['ACME, BETA and GAMMA.', ['ACME', 'BETA', 'and', 'GAMMA']],
  ['☐ ACME\n☑ BETA', ['ACME', 'BETA']],
  ['a) ACME (b) BETA', ['ACME', 'BETA']],
  ['1 2 3', ['1', '2', '3']],
  ['`ACME` <BETA> {GAMMA}', ['ACME', 'BETA', 'GAMMA']],
  ['１． ACME\n２） BETA', ['ACME', 'BETA']],
  ['_own a.b', ['_own', 'a.b']],
])('%j', (text, ids) => {
  expect(pastedIds(text)).toEqual(ids);
});

test('one id in several letter cases is asked for once, as it was written last', () => {
  expect(pastedIds('acme ACME Other')).toEqual(['ACME', 'Other']);
});

test('however ids are put together, each is there once', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_-]{0,19}$/);
  const gap = fc.constantFrom(' ', '\n', ', ', ';', '\t', ' \r\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(id, gap)), (pairs) => {
      const found = pastedIds(pairs.flat().join('')).map(companyKey);
      expect(new Set(found)).toEqual(new Set(pairs.map(([one]) => companyKey(one))));
      expect(found).toHaveLength(new Set(found).size);
    }),
  );
});
