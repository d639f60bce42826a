import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  openConnectionPage,
  openMailProgram,
  openRecordPage,
} from '../../../utils/browser/open-page.ts';

const { create, query, remove, updated, activated, focused } = vi.hoisted(() => {
  const event = () => {
    const heard = new Set<(...values: never[]) => void>();
    return {
      addListener: (listener: () => void) => heard.add(listener),
      removeListener: (listener: () => void) => heard.delete(listener),
      say: (...values: unknown[]) =>
        [...heard].forEach((hear) => void hear(...(values as never[]))),
      heard,
    };
  };
  return {
    ...{ create: vi.fn(), query: vi.fn(), remove: vi.fn() },
    ...{ updated: event(), activated: event(), focused: event() },
  };
});
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { create, query, remove, onUpdated: updated, onActivated: activated },
    windows: { onFocusChanged: focused },
  },
}));

const url = 'https://app.hubspot.com/contacts/42/record/0-2/5';

beforeEach(() => {
  create.mockResolvedValue({});
  query.mockResolvedValue([{ id: 3, windowId: 7 }]);
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

describe('an e-mail', () => {
  const email = 'mailto:?subject=Acme';
  const status = (value: string) => updated.say(9, { status: value });

  beforeEach(() => {
    create.mockReset().mockResolvedValue({ id: 9, windowId: 7 });
    remove.mockReset().mockResolvedValue(undefined);
    for (const { heard } of [updated, activated, focused]) heard.clear();
  });

  test.each(['https://app.hubspot.com/', 'javascript:alert(1)', ''])('%j is none', async (url) => {
    expect(await openMailProgram(url)).toBe('notHttps');
    expect(create).not.toHaveBeenCalled();
  });

  test('Chromium closes its tab by itself', async () => {
    vi.stubEnv('FIREFOX', '');
    expect(await openMailProgram(email)).toBe('opened');
    expect(create.mock.calls).toEqual([[{ url: email }]]);
    expect(updated.heard.size).toBe(0);
  });

  test.each([
    ['another tab', () => activated.say({ tabId: 3, windowId: 7 })],
    ['another window', () => focused.say(8)],
    ['the mail program', () => focused.say(-1)],
  ])('Firefox’s empty tab is closed once its user looks at %s', async (_, look) => {
    await openMailProgram(email);
    activated.say({ tabId: 9, windowId: 7 });
    activated.say({ tabId: 4, windowId: 8 });
    focused.say(7);
    status('loading');
    status('complete');
    expect(remove).not.toHaveBeenCalled();
    look();
    look();
    expect(remove.mock.calls).toEqual([[9]]);
  });

  test('the page of a web mail stays', async () => {
    await openMailProgram(email);
    for (const each of ['loading', 'complete', 'loading', 'complete']) status(each);
    focused.say(-1);
    expect(remove).not.toHaveBeenCalled();
    expect(focused.heard.size + activated.heard.size + updated.heard.size).toBe(0);
  });
});
