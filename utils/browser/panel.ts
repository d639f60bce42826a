import { browser } from 'wxt/browser';
import { openPanelWindow } from './open-page.ts';

/** The entry of the toolbar button's own menu. */
export const panelEntry = 'open-panel';

/** Chromium's command. Firefox has `_execute_sidebar_action` of its own. */
const panelCommand = 'open-panel';

/**
 * Opens the panel of a window. This needs the user's gesture, which is valid only within its own
 * event turn: nothing is awaited and no setting is read before this call. A browser without a side
 * panel (Opera, Vivaldi, Arc), or one that refuses, gets it in a small window of its own.
 */
export async function openPanel(
  windowId: number = browser.windows.WINDOW_ID_CURRENT,
): Promise<void> {
  if (import.meta.env.FIREFOX) return await firefox.sidebarAction.open();
  try {
    await chrome.sidePanel.open({ windowId });
  } catch {
    await openPanelWindow(windowId);
  }
}

/** What only Firefox has; it opens the panel of the window of the gesture. */
const firefox = browser as unknown as { sidebarAction: { open(): Promise<void> } };

/** Opens the panel from the toolbar button's menu, and by its key. */
export function openPanelWhenAsked(): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === panelEntry && tab?.windowId !== undefined) void openPanel(tab.windowId);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === panelCommand && tab?.windowId !== undefined) void openPanel(tab.windowId);
  });
}
