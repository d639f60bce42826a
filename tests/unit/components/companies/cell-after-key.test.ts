import { expect, test } from 'vitest';
import { cellAfterKey } from '../../../../components/companies/cell-after-key.ts';

const around = { count: 100, columns: 3, page: 10, isRightToLeft: false };
const here = { index: 50, column: 1 };

test.each([
  ['ArrowDown', { index: 51, column: 1 }],
  ['ArrowUp', { index: 49, column: 1 }],
  ['PageDown', { index: 60, column: 1 }],
  ['PageUp', { index: 40, column: 1 }],
  ['Home', { index: 0, column: 1 }],
  ['End', { index: 99, column: 1 }],
  ['ArrowRight', { index: 50, column: 2 }],
  ['ArrowLeft', { index: 50, column: 0 }],
  ['x', undefined],
])('%s', (key, cell) => {
  expect(cellAfterKey(key, here, around)).toEqual(cell);
});

test.each([
  ['ArrowUp', { index: 0, column: 0 }, 'search'],
  ['ArrowDown', { index: 99, column: 0 }, undefined],
  ['PageUp', { index: 3, column: 0 }, { index: 0, column: 0 }],
  ['PageDown', { index: 95, column: 0 }, { index: 99, column: 0 }],
  ['ArrowLeft', { index: 3, column: 0 }, undefined],
  ['ArrowRight', { index: 3, column: 2 }, undefined],
])('%s at an end', (key, cell, wanted) => {
  expect(cellAfterKey(key, cell, around)).toEqual(wanted);
});

test('where one writes from right to left the arrows lead as they point', () => {
  const turned = { ...around, isRightToLeft: true };
  expect(cellAfterKey('ArrowLeft', here, turned)).toEqual({ index: 50, column: 2 });
  expect(cellAfterKey('ArrowRight', here, turned)).toEqual({ index: 50, column: 0 });
});
