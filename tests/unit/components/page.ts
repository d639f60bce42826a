import { type ComponentChild, options, render } from 'preact';
import { onTestFinished, vi } from 'vitest';

/** Nobody waits for a frame to be painted before a component listens. */
options.requestAnimationFrame = queueMicrotask;

/**
 * Draws into an empty page, and takes away what stood there before; returns the way to draw anew. It is
 * taken away with the test, so that it asks the next one nothing.
 */
export function draw(content: ComponentChild): (changed: ComponentChild) => void {
  render(null, document.body);
  render(content, document.body);
  onTestFinished(() => render(null, document.body));
  return (changed) => render(changed, document.body);
}

function all<Kind extends Element>(selector: string): Kind[] {
  return [...document.querySelectorAll<Kind>(selector)];
}

const named = (name: string) => (element: Element) =>
  (element.getAttribute('aria-label') ?? element.textContent)?.trim() === name;

export const hasButton = (name: string): boolean => all('button').some(named(name));

export function button(name: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>('button').find(named(name));
  if (!found) throw new Error(`There is no button ${name} in ${document.body.innerHTML}`);
  return found;
}

/** A box or a switch by its label. */
export function box(name: string): HTMLInputElement {
  const own = all<HTMLInputElement>('input').find(
    (input) => input.getAttribute('aria-label') === name,
  );
  const label = all<HTMLLabelElement>('label').find(named(name));
  const found =
    own ?? label?.querySelector('input') ?? document.getElementById(label?.htmlFor ?? '');
  if (!(found instanceof HTMLInputElement)) throw new Error(`There is no box ${name}`);
  return found;
}

export function type(name: string, text: string): void {
  const input = box(name);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Takes an option of a select, which is told by its label where there are several. */
export function choose(value: string, label?: string): void {
  const found = all<HTMLSelectElement>('select').find(
    (select) => label === undefined || select.getAttribute('aria-label') === label,
  );
  if (!found) throw new Error(`There is no select ${label}`);
  found.value = value;
  found.dispatchEvent(new Event('change', { bubbles: true }));
}

export function pressEnter(name: string, how: KeyboardEventInit & { keyCode?: number } = {}): void {
  const event = new KeyboardEvent('keydown', {
    key: 'Enter',
    bubbles: true,
    cancelable: true,
    ...how,
  });
  if (how.keyCode) Object.defineProperty(event, 'keyCode', { value: how.keyCode });
  box(name).dispatchEvent(event);
}

/** As it is read: marks of the writing direction are not seen. */
const seen = (node: Node | null): string =>
  (node?.textContent ?? '').replace(/[\u2068\u2069]/g, '');

export const text = (): string => seen(document.body);

/** What the elements say, one by one. */
export const textsOf = (selector: string): string[] => all(selector).map(seen);

/** Lets what is drawn, read and answered come to rest. */
export async function rest(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** Works again and again until it does not throw, and gives what it then gave. */
export const eventually = <Value>(work: () => Value | Promise<Value>): Promise<Value> =>
  vi.waitFor(work, { timeout: 10_000, interval: 5 });
