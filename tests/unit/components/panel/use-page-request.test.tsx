// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { usePageRequest } from '../../../../components/panel/use-page-request.ts';
import { pageRequestItem } from '../../../../utils/storage.ts';
import { emptyStorage } from '../fake-browser.ts';
import { draw, eventually, rest } from '../page.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));
vi.mock('../../../../utils/browser/front-page.ts', () => ({
  isInFront: async (tabId: number) => tabId === 1,
}));

const onRequest = vi.fn();

function Panel() {
  usePageRequest(onRequest);
  return null;
}

const request = (tabId: number, at = Date.now()) => pageRequestItem.write({ at, tabId });

beforeEach(() => {
  draw(null);
  emptyStorage();
  onRequest.mockReset();
});

test('a wish for the page in front is heard while the panel is open, and once', async () => {
  draw(<Panel />);
  await rest();
  await request(1);
  await eventually(() => expect(onRequest).toHaveBeenCalledOnce());
  await eventually(async () => expect(await pageRequestItem.read()).toBeNull());
});

test('one from just before the panel opened is heard, and an old one is not', async () => {
  await request(1);
  draw(<Panel />);
  await eventually(() => expect(onRequest).toHaveBeenCalledOnce());
  draw(null);
  await request(1, Date.now() - 120_000);
  draw(<Panel />);
  await rest();
  expect(onRequest).toHaveBeenCalledOnce();
});

test('one for the page of another window is left to the panel there', async () => {
  draw(<Panel />);
  await rest();
  await request(2);
  await rest();
  expect(onRequest).not.toHaveBeenCalled();
  expect(await pageRequestItem.read()).toMatchObject({ tabId: 2 });
});
