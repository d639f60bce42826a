import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readLinkName, readPageName } from '../../../utils/background/read-name.ts';
import { recogniseAny } from '../../../utils/capture/any-record.ts';
import { acmePage } from '../examples.ts';

/** `takes`: for each script, in milliseconds; `refusedFor`: so long nobody is let in. */
const page = vi.hoisted(() => ({ takes: 0, refusedFor: 0 }));

vi.mock('wxt/browser', () => ({
  browser: {
    scripting: {
      executeScript: async ({ files }: { files?: string[] }) => {
        if (performance.now() < page.refusedFor)
          throw new Error('Cannot access contents of the page');
        await new Promise((resolve) => setTimeout(resolve, page.takes));
        return [{ result: files ? null : acmePage }];
      },
    },
  },
}));

const place = { tabId: 1, frameId: 0 };
const { address } = acmePage;
const recognised = {
  ...{ address, known: recogniseAny(address, []) },
  settings: { rules: [], idForm: 'full' },
} as const;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  Object.assign(page, { takes: 0, refusedFor: 0 });
});
afterEach(() => vi.useRealTimers());

describe.each([
  ['a page', readPageName],
  ['a link', readLinkName],
])('the name that %s gives for a create at once', (_, read) => {
  const readAfter = async (milliseconds: number) => {
    const reading = read(place, recognised);
    await vi.advanceTimersByTimeAsync(milliseconds);
    return await reading;
  };

  test('is read where its page is busy for a second', async () => {
    page.takes = 1000;
    expect(await readAfter(3000)).toMatchObject({ ok: true, value: { name: 'Acme Inc' } });
  });

  test('is read where the browser lets us into the page a moment after the press', async () => {
    page.refusedFor = 200;
    expect(await readAfter(1000)).toMatchObject({ ok: true, value: { name: 'Acme Inc' } });
  });

  test('is none where it lets nobody in', async () => {
    page.refusedFor = Number.POSITIVE_INFINITY;
    expect(await readAfter(400)).toEqual({ ok: false, error: { kind: 'refused' } });
  });

  test('is not waited for so long that the link would come too late', async () => {
    page.takes = 60_000;
    expect(await readAfter(1500)).toEqual({ ok: false, error: { kind: 'silent' } });
  });
});
