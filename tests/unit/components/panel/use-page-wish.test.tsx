// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { usePageWish } from '../../../../components/panel/use-page-wish.ts';
import { pageWishItem } from '../../../../utils/storage.ts';
import { emptyStorage } from '../fake-browser.ts';
import { draw, eventually, rest } from '../page.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));
vi.mock('../../../../utils/browser/front-page.ts', () => ({
  isInFront: async (tabId: number) => tabId === 1,
}));

const onWish = vi.fn();

function Panel() {
  usePageWish(onWish);
  return null;
}

const wish = (tabId: number, at = Date.now()) => pageWishItem.write({ at, tabId });

beforeEach(() => {
  draw(null);
  emptyStorage();
  onWish.mockReset();
});

test('a wish for the page in front is heard while the panel is open, and once', async () => {
  draw(<Panel />);
  await rest();
  await wish(1);
  await eventually(() => expect(onWish).toHaveBeenCalledOnce());
  await eventually(async () => expect(await pageWishItem.read()).toBeNull());
});

test('one from just before the panel opened is heard, and an old one is not', async () => {
  await wish(1);
  draw(<Panel />);
  await eventually(() => expect(onWish).toHaveBeenCalledOnce());
  draw(null);
  await wish(1, Date.now() - 120_000);
  draw(<Panel />);
  await rest();
  expect(onWish).toHaveBeenCalledOnce();
});

test('one for the page of another window is left to the panel there', async () => {
  draw(<Panel />);
  await rest();
  await wish(2);
  await rest();
  expect(onWish).not.toHaveBeenCalled();
  expect(await pageWishItem.read()).toMatchObject({ tabId: 2 });
});
