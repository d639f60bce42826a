// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { timeToRead } from '../../../utils/capture/show-toast.ts';

const words = (): number => document.querySelectorAll('html > div').length;

/** As the browser does it for each word: the script runs once more, with nothing that it remembers. */
async function say(text: string): Promise<void> {
  vi.resetModules();
  const { default: script } = await import('../../../entrypoints/show-toast.ts');
  await script.main();
  globalThis.quickCompaniesShowWord?.({
    ...{ text, isTrouble: false },
    ...{ language: 'en', direction: 'ltr' },
  });
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a word takes the place of the one before, and goes by itself', async () => {
  await say('Created Acme.');
  await say('Link of Acme copied.');
  expect(words()).toBe(1);
  vi.runAllTimers();
  expect(words()).toBe(0);
});

test('a long word stands longer', () => {
  expect(timeToRead('x'.repeat(200))).toBeGreaterThan(timeToRead('Link copied.'));
});
