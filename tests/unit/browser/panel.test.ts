import { beforeEach, expect, test, vi } from 'vitest';
import { openPanel, openPanelWhenAsked } from '../../../utils/browser/panel.ts';

type MenuListener = (info: { menuItemId: string }, tab?: { windowId: number }) => void;
type CommandListener = (command: string, tab?: { windowId: number }) => void;

const { listeners, storage, open } = vi.hoisted(() => ({
  listeners: { menu: [] as unknown[], command: [] as unknown[] },
  storage: vi.fn(),
  open: vi.fn(async () => undefined),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    windows: { WINDOW_ID_CURRENT: -2 },
    storage: { local: { get: storage } },
    sidebarAction: { open },
    contextMenus: {
      onClicked: { addListener: (one: unknown) => listeners.menu.push(one) },
    },
    commands: { onCommand: { addListener: (one: unknown) => listeners.command.push(one) } },
  },
}));

beforeEach(() => {
  open.mockClear();
  listeners.menu.length = 0;
  listeners.command.length = 0;
  vi.stubGlobal('chrome', { sidePanel: { open } });
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
