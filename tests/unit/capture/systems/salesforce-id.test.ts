import { assert, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import {
  fullSalesforceId,
  readSalesforceId,
} from '../../../../utils/capture/systems/salesforce.ts';

test.each([
  ['a01M00000062mPg', 'IAI'],
  ['001M000000qfPyS', 'IAU'],
  ['a0FE000000D6r3F', 'MAR'],
  ['AbCdEfGhIjKlMnO', 'VKV'],
  ['aBcDEfgHIJKLMNO', '025'],
  ['0013k00002crTPa', 'AAM'],
])('%s ends in %s', (first, checksum) => {
  expect(fullSalesforceId(first)).toBe(first + checksum);
  expect(readSalesforceId(first)).toEqual(readSalesforceId(first + checksum));
});

test.each(['0013k00002crTPaAAA', '0013k00002crTPaaam', '0013K00002CRTPAAAM'])(
  '%s has the checksum of another id',
  (id) => {
    expect(readSalesforceId(id)).toBeNull();
  },
);

test('ids that differ in case alone differ in their 18 characters without case', () => {
  const id = stringMatching(/^[aAbB]{15}$/);
  assert(
    property(id, id, (one, other) => {
      const same = fullSalesforceId(one).toUpperCase() === fullSalesforceId(other).toUpperCase();
      expect(same).toBe(one === other);
    }),
  );
});
