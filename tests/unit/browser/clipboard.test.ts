import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyText, expectCopy } from '../../../utils/browser/clipboard.ts';

const { written, opened } = vi.hoisted(() => ({ written: [] as string[], opened: vi.fn() }));

vi.mock('../../../utils/browser/offscreen-clipboard.ts', () => ({
  openOffscreenDocument: async () => opened(),
  copyInOffscreenDocument: async (_: unknown, text: string) => written.push(text) > 0,
}));

const second = 1000;
const year = 365 * 24 * 60 * 60 * second;
let now = Date.UTC(2026, 10, 23);

/** A press, and its answer so many milliseconds later. */
async function copyAfter(text: string, time: number) {
  const gestureAt = now;
  expectCopy(gestureAt);
  setClock(time);
  return await copyText(text, gestureAt);
}

function setClock(time: number): void {
  now += time;
  vi.setSystemTime(now);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  setClock(year);
  written.length = 0;
});
afterEach(() => vi.useRealTimers());

test('is written within five seconds of the press, and not after them', async () => {
  expect(await copyAfter('soon', 5 * second)).toBe('copied');
  expect(await copyAfter('later', 5 * second + 1)).toBe('late');
  expect(written).toEqual(['soon']);
});

test('only the newest press writes', async () => {
  const before = now;
  expectCopy(before);
  setClock(second);
  expect(await copyAfter('new', second)).toBe('copied');
  expect(await copyText('old', before)).toBe('late');
  expect(written).toEqual(['new']);
});

test('the document opens after what the first request needs', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  opened.mockClear();
  expectCopy(now, promise);
  await Promise.resolve();
  expect(opened).not.toHaveBeenCalled();
  resolve();
  await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
});

test('after the clock was set back the next press writes, and the one before it does not', async () => {
  const before = now;
  expect(await copyAfter('before', -year)).toBe('late');
  expect(await copyAfter('after', second)).toBe('copied');
  expect(await copyText('before', before)).toBe('late');
  expect(written).toEqual(['after']);
});
