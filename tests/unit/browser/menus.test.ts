import { beforeEach, expect, test, vi } from 'vitest';
import { drawMenus } from '../../../utils/browser/menus.ts';

const { update } = vi.hoisted(() => ({ update: vi.fn() }));
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('../components/fake-browser.ts');
  return { browser: { i18n: fakeBrowser.i18n, contextMenus: { update } } };
});

const titleOf = (id: string): string => update.mock.calls.find(([of]) => of === id)?.[1].title;

beforeEach(() => {
  update.mockReset().mockResolvedValue(undefined);
});

test('names in the menus keep their own writing direction', async () => {
  await drawMenus('סוכנות & Co', []);
  expect(titleOf('quick-companies')).toBe('Quick Companies · \u2068סוכנות && Co\u2069');
  expect(titleOf('review selection')).toContain('“\u2068%s\u2069”');
});
