import { browser } from 'wxt/browser';
import type { MenuAction, MenuClick } from './menus.ts';

/** What the shortcuts of the manifest ask for, on the page in front: the same as its menu. */
const actions: Partial<Record<string, MenuAction>> = {
  'create-and-copy': 'createAndCopy',
  'copy-link': 'copyLink',
};

/** Calls back in the same turn as the browser: the user's gesture is still good. */
export function onCommand(pressed: (click: MenuClick) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const action = actions[name];
    if (!action || tab?.id === undefined) return;
    pressed({
      action,
      // The browser's own pages hide their address: they are no records.
      address: tab.url ?? '',
      link: null,
      selection: null,
      tabId: tab.id,
      frameId: 0,
      gestureAt: Date.now(),
    });
  });
}
