import { expect, test } from 'vitest';
import { indexAfterKey } from '../../../../components/ui/use-arrow-keys.ts';

test.each([
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, undefined],
  ['ArrowUp', 1, 3, 0],
  ['ArrowUp', 0, 3, undefined],
  ['ArrowRight', 1, 3, undefined],
  ['a', 1, 3, undefined],
])('%s from place %i of %i', (key, place, count, next) => {
  expect(indexAfterKey(key, place, count)).toBe(next);
});
