// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isTyped } from '../../../../components/companies/is-typed.ts';

test.each([
  ['a', true],
  ['Ж', true],
  ['7', true],
  ['𠮷', true],
  ['Backspace', true],
  [' ', false],
  ['/', false],
  ['Enter', false],
  ['ArrowDown', false],
  ['Process', false],
])('%j is a letter of a word: %s', (key, typed) => {
  expect(isTyped(new KeyboardEvent('keydown', { key }))).toBe(typed);
});

test('what is being composed is none yet', () => {
  expect(isTyped(new KeyboardEvent('keydown', { key: 'a', isComposing: true }))).toBe(false);
});
