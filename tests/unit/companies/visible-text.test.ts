import { expect, test } from 'vitest';
import { visibleText, withoutUnseen } from '../../../utils/companies/visible-text.ts';

test.each([
  ['  Acme \t Inc ', 'Acme Inc'],
  ['Ac\u200Bme\u2060', 'Acme'],
  ['\u202EAcme\u202C', 'Acme'],
  ['\u3164', ''],
  ['می\u200Cخواهم', 'می\u200Cخواهم'],
  ['Smith &amp; Sons', 'Smith &amp; Sons'],
  ['null', 'null'],
])('%j is seen as %j', (text, seen) => {
  expect(visibleText(text)).toBe(seen);
});

test('what is being typed keeps its spaces', () => {
  expect(withoutUnseen(' ACME\u200B \u200D1\uFEFF ')).toBe(' ACME 1 ');
});
