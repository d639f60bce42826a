import { expect, test } from 'vitest';
import {
  inListOrder,
  nothingSelected,
  toggled,
  withMore,
} from '../../../../components/companies/use-selection.ts';

const of = (...keys: string[]) => keys.reduce(toggled, nothingSelected);

test('a Company is selected, and taken out again', () => {
  const both = of('A', 'B');
  expect([...both.keys]).toEqual(['A', 'B']);
  const one = toggled(both, 'A');
  expect([...one.keys]).toEqual(['B']);
  expect([...both.keys]).toEqual(['A', 'B']);
});

test('the next range begins at what was pressed last, and not at the end of a range', () => {
  expect(of('A', 'B').anchor).toBe('B');
  expect(toggled(of('A', 'B'), 'A').anchor).toBe('A');
  const more = withMore(of('B'), ['B', 'C', 'D']);
  expect([...more.keys]).toEqual(['B', 'C', 'D']);
  expect(more.anchor).toBe('B');
});

test('selected ones come in the order of the list, and hidden ones are not lost', () => {
  const selection = of('HIDDEN', 'C', 'A');
  expect(inListOrder(selection, ['A', 'B', 'C'])).toEqual(['A', 'C', 'HIDDEN']);
});

test('a hundred thousand are selected and put in order without a wait', () => {
  const all = Array.from({ length: 100_000 }, (_, index) => `CLIENT${index}`);
  const selection = withMore(of('CLIENT5'), all);
  expect(selection.keys.size).toBe(100_000);
  expect(inListOrder(selection, all)).toEqual(all);
});
