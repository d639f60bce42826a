// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Toast, timeToRead } from '../../../utils/capture/show-toast.ts';

const toasts = (): number => document.querySelectorAll('html > div').length;

/** As the browser does it for each word: the script runs once more, with nothing that it remembers. */
async function say(
  text: string,
  more: Partial<Toast> = {},
): Promise<() => Promise<boolean> | undefined> {
  vi.resetModules();
  const { default: script } = await import('../../../entrypoints/show-toast.ts');
  await script.main();
  const pressed = globalThis.quickCompaniesShowToast?.({
    ...{ text, isTrouble: false, ...more },
    ...{ language: 'en', direction: 'ltr' },
  });
  // Not itself: that would be waited for.
  return () => pressed;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a word takes the place of the one before, and goes by itself', async () => {
  await say('Created Acme.');
  await say('Link of Acme copied.');
  expect(toasts()).toBe(1);
  vi.runAllTimers();
  expect(toasts()).toBe(0);
});

test('one that can be cancelled stands as long as there is something to cancel, and says whether that was wanted', async () => {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const cancel = { label: 'Cancel', within: 12_000 };
  const wait = () => say('Conduit asks us to wait 12 seconds…', { cancel });
  const button = () => attach.mock.results.at(-1)?.value.querySelector('button');
  const given: boolean[] = [];
  const waiting = async () => {
    const pressed = await wait();
    vi.advanceTimersByTime(100);
    void pressed()?.then((isPressed) => given.push(isPressed));
  };

  await waiting();
  vi.advanceTimersByTime(11_000);
  expect(toasts()).toBe(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect([toasts(), given]).toEqual([0, [false]]);

  await waiting();
  await say('Created Acme.');
  await vi.advanceTimersByTimeAsync(100);
  expect([toasts(), given]).toEqual([1, [false, false]]);

  await waiting();
  expect(button().textContent).toBe('Cancel');
  // As a page can make it.
  button().click();
  expect(toasts()).toBe(1);
  const press = new MouseEvent('click');
  Object.defineProperty(press, 'isTrusted', { value: true });
  button().dispatchEvent(press);
  await vi.advanceTimersByTimeAsync(0);
  expect([toasts(), given]).toEqual([0, [false, false, true]]);
});

test('a long word stands longer', () => {
  expect(timeToRead('x'.repeat(200))).toBeGreaterThan(timeToRead('Link copied.'));
});
