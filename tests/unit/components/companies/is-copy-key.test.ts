// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isCopyKey } from '../../../../components/companies/is-copy-key.ts';

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
