import { expect, test } from 'vitest';
import { cellAfterKey } from '../../../../components/companies/cell-after-key.ts';

const around = { count: 100, columns: 3, page: 10, isRightToLeft: false };
const here = { place: 50, column: 1 };

test.each([
  ['ArrowDown', { place: 51, column: 1 }],
  ['ArrowUp', { place: 49, column: 1 }],
  ['PageDown', { place: 60, column: 1 }],
  ['PageUp', { place: 40, column: 1 }],
  ['Home', { place: 0, column: 1 }],
  ['End', { place: 99, column: 1 }],
  ['ArrowRight', { place: 50, column: 2 }],
  ['ArrowLeft', { place: 50, column: 0 }],
  ['x', undefined],
])('%s', (key, cell) => {
  expect(cellAfterKey(key, here, around)).toEqual(cell);
});

test.each([
  ['ArrowUp', { place: 0, column: 0 }, 'search'],
  ['ArrowDown', { place: 99, column: 0 }, undefined],
  ['PageUp', { place: 3, column: 0 }, { place: 0, column: 0 }],
  ['PageDown', { place: 95, column: 0 }, { place: 99, column: 0 }],
  ['ArrowLeft', { place: 3, column: 0 }, undefined],
  ['ArrowRight', { place: 3, column: 2 }, undefined],
])('%s at an end', (key, cell, wanted) => {
  expect(cellAfterKey(key, cell, around)).toEqual(wanted);
});

test('where one writes from right to left the arrows lead as they point', () => {
  const turned = { ...around, isRightToLeft: true };
  expect(cellAfterKey('ArrowLeft', here, turned)).toEqual({ place: 50, column: 2 });
  expect(cellAfterKey('ArrowRight', here, turned)).toEqual({ place: 50, column: 0 });
});
