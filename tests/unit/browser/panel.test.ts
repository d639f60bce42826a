import { beforeEach, expect, test, vi } from 'vitest';
import { ownWindow, panelBeside } from '../../../utils/browser/front-page.ts';
import { openPanel, openPanelWhenAsked } from '../../../utils/browser/panel.ts';

type MenuListener = (info: { menuItemId: string }, tab?: { windowId: number }) => void;
type CommandListener = (command: string, tab?: { windowId: number }) => void;

const { listeners, storage, open } = vi.hoisted(() => ({
  listeners: { menu: [] as unknown[], command: [] as unknown[] },
  storage: vi.fn(),
  open: vi.fn(async () => undefined),
}));
const windows = vi.hoisted(() => ({
  WINDOW_ID_CURRENT: -2,
  getCurrent: async () => ({ id: 3 }),
  get: vi.fn(),
  create: vi.fn(),
  update: vi.fn(),
}));
const getContexts = vi.hoisted(() => vi.fn());
vi.mock('wxt/browser', () => ({
  browser: {
    windows,
    runtime: { getURL: (path: string) => `chrome-extension://id${path}` },
    storage: { local: { get: storage } },
    sidebarAction: { open },
    contextMenus: {
      onClicked: { addListener: (one: unknown) => listeners.menu.push(one) },
    },
    commands: { onCommand: { addListener: (one: unknown) => listeners.command.push(one) } },
  },
}));

beforeEach(() => {
  listeners.menu.length = 0;
  listeners.command.length = 0;
  vi.stubGlobal('chrome', { sidePanel: { open }, runtime: { getContexts } });
  windows.get.mockResolvedValue({ id: 7, left: 100, top: 50, width: 1200, height: 800 });
  windows.create.mockResolvedValue({ id: 9 });
  getContexts.mockResolvedValue([]);
  vi.stubEnv('FIREFOX', '');
});

const pressMenu: MenuListener = (...event) => {
  for (const listener of listeners.menu) (listener as MenuListener)(...event);
};
const pressKey: CommandListener = (...event) => {
  for (const listener of listeners.command) (listener as CommandListener)(...event);
};

test('opens in the very turn of the gesture, and before any setting is read', () => {
  openPanelWhenAsked();
  pressMenu({ menuItemId: 'open-panel' }, { windowId: 7 });
  expect(open.mock.calls).toEqual([[{ windowId: 7 }]]);
  pressKey('open-panel', { windowId: 8 });
  expect(open.mock.calls).toEqual([[{ windowId: 7 }], [{ windowId: 8 }]]);
  void openPanel();
  expect(open.mock.calls).toHaveLength(3);
  expect(storage).not.toHaveBeenCalled();
});

test('another entry, or another command, opens nothing', () => {
  openPanelWhenAsked();
  pressMenu({ menuItemId: 'review page' }, { windowId: 7 });
  pressKey('copy-link', { windowId: 7 });
  expect(open).not.toHaveBeenCalled();
});

test('in Firefox it is the sidebar, in the same turn', () => {
  vi.stubEnv('FIREFOX', 'true');
  void openPanel(7);
  expect(open.mock.calls).toEqual([[]]);
});

const panelWindow = {
  ...{ url: 'chrome-extension://id/sidepanel.html?beside=7', type: 'popup', width: 400 },
  ...{ left: 900, top: 50, height: 800 },
};

test.each([
  ['has no side panel', undefined],
  ['refuses to open it', { open: () => Promise.reject(new Error('No side panel')) }],
])(
  'a browser that %s gets the panel in a window beside the one that it follows',
  async (_, api) => {
    vi.stubGlobal('chrome', { sidePanel: api, runtime: { getContexts } });
    await openPanel();
    expect(windows.get).toHaveBeenCalledWith(-2);
    expect(windows.create.mock.calls).toEqual([[panelWindow]]);
    openPanelWhenAsked();
    pressMenu({ menuItemId: 'open-panel' }, { windowId: 7 });
    await vi.waitFor(() => expect(windows.create).toHaveBeenCalledTimes(2));
  },
);

test('the window of the panel that is there already comes to the front', async () => {
  vi.stubGlobal('chrome', { runtime: { getContexts } });
  getContexts.mockResolvedValue([{ windowId: 9 }]);
  await openPanel(7);
  expect(getContexts).toHaveBeenCalledWith({ documentUrls: [panelWindow.url] });
  expect(windows.update).toHaveBeenCalledWith(9, { focused: true });
  expect(windows.create).not.toHaveBeenCalled();
});

test('where the place beside the window is beyond the screen, the browser finds one', async () => {
  vi.stubGlobal('chrome', { runtime: { getContexts } });
  windows.create.mockRejectedValueOnce(
    new Error('Bounds must be at least 50% within visible screen'),
  );
  await openPanel(7);
  const { url, type, width } = panelWindow;
  expect(windows.create.mock.calls).toEqual([[panelWindow], [{ url, type, width }]]);
});

test('a panel in a window of its own follows the one that it stands beside', async () => {
  vi.stubGlobal('location', { search: '?beside=7' });
  expect(await ownWindow()).toBe(7);
  expect(panelBeside(7)).toBe('/sidepanel.html?beside=7');
  vi.stubGlobal('location', { search: '' });
  expect(await ownWindow()).toBe(3);
});
