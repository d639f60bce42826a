import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPage } from '../../../utils/browser/page-scripts.ts';
import { acmePage } from '../examples.ts';

/** How long the page takes for each script, in milliseconds; never: it does not answer. */
const page = vi.hoisted(() => ({ takes: 0, refuses: false }));
const never = Number.POSITIVE_INFINITY;

vi.mock('wxt/browser', () => ({
  browser: {
    scripting: {
      executeScript: async ({ files }: { files?: string[] }) => {
        if (page.refuses) throw new Error('Cannot access contents of the page');
        await new Promise((resolve) => {
          if (page.takes !== never) setTimeout(resolve, page.takes);
        });
        return [{ result: files ? null : acmePage }];
      },
    },
  },
}));

const question = { fields: [], within: '', frames: '', panels: [], link: null, listLinks: [] };

/** What became of the reading after so many milliseconds; undefined: it is still waited for. */
async function readingAfter(milliseconds: number, wait?: number) {
  let answer: Awaited<ReturnType<typeof readPage>> | undefined;
  void readPage({ tabId: 1, frameId: 0 }, question, wait === undefined ? {} : { wait }).then(
    (given) => {
      answer = given;
    },
  );
  await vi.advanceTimersByTimeAsync(milliseconds);
  return answer;
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(page, { takes: 0, refuses: false });
});
afterEach(() => vi.useRealTimers());

test('a page that never answers is waited for half a second', async () => {
  page.takes = never;
  expect(await readingAfter(499)).toBeUndefined();
  expect(await readingAfter(500)).toEqual({ ok: false, error: { kind: 'silent' } });
});

test('a page that is slow, and alive, is read', async () => {
  page.takes = 400;
  expect(await readingAfter(800)).toEqual({ ok: true, value: acmePage });
});

test('a page is waited for longer where nothing hangs on a quick answer', async () => {
  page.takes = 3000;
  expect(await readingAfter(6000, 5000)).toEqual({ ok: true, value: acmePage });
});

test('a page that the browser lets nobody into is told as such', async () => {
  page.refuses = true;
  expect(await readingAfter(0)).toEqual({ ok: false, error: { kind: 'refused' } });
});
