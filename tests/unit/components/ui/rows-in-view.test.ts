import { assert, integer, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { rowsInView, topToShow } from '../../../../components/ui/rows-in-view.ts';

test.each([
  [0, 480, 100, { from: 0, to: 13 }],
  [480, 480, 100, { from: 7, to: 23 }],
  [0, 480, 3, { from: 0, to: 3 }],
  [9_999_999, 480, 100, { from: 100, to: 100 }],
  [-20, 480, 100, { from: 0, to: 13 }],
  [0, 480, 0, { from: 0, to: 0 }],
])('at %i of a window of %i over %i rows', (top, height, count, rows) => {
  expect(rowsInView(top, height, 48, count)).toEqual(rows);
});

test('every row that is seen is drawn, and few others', () => {
  assert(
    property(nat(5_000_000), integer({ min: 1, max: 2000 }), nat(100_000), (top, height, count) => {
      const { from, to } = rowsInView(top, height, 48, count);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(count);
      expect(to - from).toBeLessThanOrEqual(Math.ceil(height / 48) + 7);
      const seen = Math.floor(top / 48);
      if (seen < count) {
        expect(from).toBeLessThanOrEqual(seen);
        expect(to).toBeGreaterThan(seen);
      }
    }),
  );
});

test.each([
  ['above', 0, 100, 0],
  ['below', 20, 0, 21 * 48 - 480],
  ['cut at the bottom', 9, 10, undefined],
  ['seen', 5, 10, undefined],
])('a row that is %s', (_where, index, top, wanted) => {
  expect(topToShow(index, top, 480, 48)).toBe(wanted);
});
