// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { guardClicks, isAccidental, type Press } from '../../../../components/ui/click-guard.ts';

const element = (label: string): HTMLButtonElement => {
  const button = document.createElement('button');
  button.textContent = label;
  return button;
};
const [one, other, likeOne] = [element('One'), element('Other'), element('One')];
const press = (on: Element, part: Partial<Press> = {}): Press => ({
  ...{ x: 100, y: 100, at: 1000, on, label: on.textContent ?? '' },
  ...part,
});

/** All after a press at 1000, beneath which the page changed at 1100. */
test.each<[string, Press, boolean]>([
  ['on what came beneath the pointer', press(other, { at: 1250, y: 103 }), true],
  ['on it, after a look', press(other, { at: 1600 }), false],
  ['on the same', press(one, { at: 1200 }), false],
  ['on what is called the same', press(likeOne, { at: 1200 }), false],
  ['elsewhere', press(other, { at: 1200, y: 140 }), false],
])('a press %s', (_, next, expected) => {
  expect(isAccidental(next, press(one), 1100)).toBe(expected);
});

test('an impatient press, beneath which a late answer has just changed the page', () => {
  expect(isAccidental(press(other, { at: 1900 }), press(one), 1800)).toBe(true);
  expect(isAccidental(press(other, { at: 9000 }), press(one), 8900)).toBe(false);
});

test('the first press of all', () => {
  expect(isAccidental(press(one), undefined, 900)).toBe(false);
});

describe('on a page', () => {
  const pressed = vi.fn();
  guardClicks(document);

  const at = (place: number) => ({
    ...{ bubbles: true, cancelable: true, clientX: place, clientY: place },
  });
  const click = (target: HTMLElement) => {
    target.dispatchEvent(new PointerEvent('pointerdown', at(50)));
    target.dispatchEvent(new MouseEvent('click', { ...at(50), detail: 1 }));
  };
  const doubleClick = (first: HTMLElement, second: HTMLElement) => {
    click(first);
    click(second);
  };

  beforeEach(() => {
    pressed.mockReset();
    document.dispatchEvent(new KeyboardEvent('keydown'));
    document.body.replaceChildren(one, other);
    for (const each of [one, other]) each.onclick = () => pressed(each.textContent);
  });

  test('the second press does nothing where something else stands by then', () => {
    doubleClick(one, other);
    expect(pressed.mock.calls).toEqual([['One']]);
  });

  test('a key presses what it presses', () => {
    doubleClick(one, other);
    other.click();
    expect(pressed.mock.calls.at(-1)).toEqual(['Other']);
  });

  test.each([
    ['typed', () => new KeyboardEvent('keydown')],
    ['went elsewhere', () => new PointerEvent('pointermove', at(90))],
  ])('who %s in between means the second one', (_, between) => {
    click(one);
    document.dispatchEvent(between());
    click(other);
    expect(pressed.mock.calls).toEqual([['One'], ['Other']]);
  });

  test('two presses of one thing are two', () => {
    doubleClick(one, one);
    expect(pressed).toHaveBeenCalledTimes(2);
  });
});
