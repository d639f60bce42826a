import { expect, test, vi } from 'vitest';
import {
  cellAfterKey,
  isCopyKey,
  isTyped,
  onSelectKey,
} from '../../../../components/companies/list-keys.ts';

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

// @vitest-environment happy-dom

/** What a key on a control of a row does; undefined: nothing that selects. */
function done(control: string, how: KeyboardEventInit) {
  document.body.innerHTML = `<table><tr><td>${control}</td></tr></table>`;
  const selection = { toggle: vi.fn(), extendTo: vi.fn(), selectAll: vi.fn() };
  let isTaken = false;
  document.querySelector('table')?.addEventListener('keydown', (event) => {
    isTaken = onSelectKey(event, { key: 'ACME' }, selection);
  });
  const event = new KeyboardEvent('keydown', { bubbles: true, ...how });
  document.querySelector('button, input')?.dispatchEvent(event);
  const called = Object.entries(selection).find(([, call]) => call.mock.calls.length > 0)?.[0];
  expect(isTaken).toBe(called !== undefined);
  return called;
}

const name = '<button class="line-name">Acme</button>';

test.each<[string, KeyboardEventInit, string | undefined]>([
  [name, { key: ' ' }, 'toggle'],
  [name, { key: ' ', shiftKey: true }, 'extendTo'],
  [name, { key: 'a', ctrlKey: true }, 'selectAll'],
  [name, { key: 'A', metaKey: true }, 'selectAll'],
  ['<button>Copy link</button>', { key: ' ' }, undefined],
  ['<input type="checkbox">', { key: ' ' }, undefined],
  [name, { key: 'a' }, undefined],
  [name, { key: 'Enter' }, undefined],
])('on %s, %j: %s', (control, how, wanted) => {
  expect(done(control, how)).toBe(wanted);
});

// @vitest-environment happy-dom

const pressed = (key: string, code: string, held: KeyboardEventInit = { ctrlKey: true }) =>
  isCopyKey(new KeyboardEvent('keydown', { key, code, ...held }));

test.each([
  ['c', 'KeyC', true],
  ['C', 'KeyC', true],
  // Cyrillic and Greek: the letter that stands where "c" does.
  ['с', 'KeyC', true],
  ['ψ', 'KeyC', true],
  // Dvorak has "c" where others have "i", and "j" in its place.
  ['c', 'KeyI', true],
  ['j', 'KeyC', false],
  ['v', 'KeyV', false],
])('Control with %s on %s copies: %s', (key, code, copies) => {
  expect(pressed(key, code)).toBe(copies);
});

test.each<[KeyboardEventInit, boolean]>([
  [{ metaKey: true }, true],
  [{}, false],
  [{ ctrlKey: true, shiftKey: true }, false],
  [{ ctrlKey: true, altKey: true }, false],
])('c with %j copies: %s', (held, copies) => {
  expect(pressed('c', 'KeyC', held)).toBe(copies);
});

test('what is marked in a box is copied, and no link', () => {
  const box = document.createElement('input');
  document.body.append(box);
  box.value = 'acme';
  const copies = () => {
    const event = new KeyboardEvent('keydown', { key: 'c', ctrlKey: true });
    box.dispatchEvent(event);
    return isCopyKey(event);
  };
  box.setSelectionRange(0, 2);
  expect(copies()).toBe(false);
  box.setSelectionRange(2, 2);
  expect(copies()).toBe(true);
});

// @vitest-environment happy-dom

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
