// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { useSearchWish } from '../../../../components/panel/use-search-wish.ts';
import { type SearchWish, searchWishItem } from '../../../../utils/storage.ts';
import { emptyStorage } from '../fake-browser.ts';
import { draw, eventually, rest } from '../page.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('../fake-browser.ts')).fakeBrowser,
}));
const { isInFront } = vi.hoisted(() => ({ isInFront: vi.fn() }));
vi.mock('../../../../utils/browser/front-page.ts', () => ({ isInFront }));

const onWish = vi.fn();
function Panel() {
  useSearchWish(onWish);
  return null;
}
const wish = (part: Partial<SearchWish> = {}): SearchWish => ({
  ...{ at: Date.now(), linkApp: 'a', text: 'acme', tabId: 7, ...part },
});

beforeEach(() => {
  emptyStorage();
  onWish.mockReset();
  isInFront.mockReset();
  isInFront.mockResolvedValue(true);
});

test('what a popup wanted just before is searched for, once', async () => {
  await searchWishItem.write(wish());
  draw(<Panel />);
  await eventually(() => expect(onWish).toHaveBeenCalledTimes(1));
  expect(onWish.mock.lastCall).toMatchObject([{ linkApp: 'a', text: 'acme' }]);
  await eventually(async () => expect(await searchWishItem.read()).toBeNull());
});

test('what it wants while the panel is open is searched for, too', async () => {
  draw(<Panel />);
  await rest();
  await searchWishItem.write(wish({ text: 'beta', tabId: null }));
  await eventually(() => expect(onWish).toHaveBeenCalledTimes(1));
  expect(isInFront).not.toHaveBeenCalled();
});

test.each([
  ['of another window', () => isInFront.mockResolvedValue(false), wish()],
  ['of long ago', () => undefined, wish({ at: Date.now() - 61_000 })],
])('a wish %s is left alone', async (_, prepare, left) => {
  prepare();
  await searchWishItem.write(left);
  draw(<Panel />);
  await rest();
  expect(onWish).not.toHaveBeenCalled();
  expect(await searchWishItem.read()).toEqual(left);
});
