import { expect, test } from 'vitest';
import { isOtherClient } from '../../../utils/companies/is-other-client.ts';

test.each([
  ['Zeta', 'Acme', true],
  ['ACME, Inc.', 'Acme', false],
  ['Acme', '[retired] Acme', false],
  ['Zeta', '[retired] Acme', true],
  ['Acme', null, false],
  ['Acme', '', false],
  ['', 'Acme', false],
])('%j beside the Company %j: another client %j', (name, known, isOther) => {
  expect(isOtherClient(name, { name: known })).toBe(isOther);
});
