import { expect, test } from 'vitest';
import { sortName } from '../../../utils/companies/sort-name.ts';

test.each([
  ['Acme Inc', 'acme inc'],
  ['  "Łódź" & Söhne', 'lodz sohne'],
  ['ООО «Ромашка»', 'ооо ромашка'],
  ['***', '***'],
  [null, 'id 1'],
  ['   ', 'id 1'],
])('%j is put under %j', (name, expected) => {
  expect(sortName({ id: 'ID_1', name })).toBe(expected);
});
