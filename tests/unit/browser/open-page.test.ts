import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openConnectionPage, openRecordPage } from '../../../utils/browser/open-page.ts';

const { create, query } = vi.hoisted(() => ({ create: vi.fn(), query: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { tabs: { create, query } } }));

const url = 'https://app.hubspot.com/contacts/42/record/0-2/5';

beforeEach(() => {
  create.mockReset().mockResolvedValue({});
  query.mockReset().mockResolvedValue([{ id: 3, windowId: 7 }]);
  vi.stubEnv('FIREFOX', 'true');
});
afterEach(() => vi.unstubAllEnvs());

test('in Firefox a record opens in the container of the tab in front', async () => {
  expect(await openRecordPage(url)).toBe('opened');
  expect(create.mock.calls).toEqual([[{ url, openerTabId: 3, windowId: 7 }]]);
});

test('without a tab in front, or where it closes just then, it opens all the same', async () => {
  query.mockResolvedValueOnce([]);
  expect(await openRecordPage(url)).toBe('opened');
  create.mockReset().mockRejectedValueOnce(new Error('Invalid tab ID: 3')).mockResolvedValue({});
  expect(await openRecordPage(url)).toBe('opened');
  expect(create.mock.lastCall).toEqual([{ url }]);
});

test('a connection page is the same in every container, and Chromium has none', async () => {
  await openConnectionPage(url);
  vi.stubEnv('FIREFOX', '');
  await openRecordPage(url);
  expect(create.mock.calls).toEqual([[{ url }], [{ url }]]);
  expect(query).not.toHaveBeenCalled();
});

test.each([
  ['http://app.hubspot.com/', 'notHttps'],
  ['javascript:alert(1)', 'notHttps'],
  ['nothing', 'notHttps'],
  ['', 'noLink'],
  [null, 'noLink'],
])('%j is not opened', async (address, outcome) => {
  expect(await openRecordPage(address)).toBe(outcome);
  expect(await openConnectionPage(address)).toBe(outcome);
  expect(create).not.toHaveBeenCalled();
});
