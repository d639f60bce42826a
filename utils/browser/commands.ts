import { browser } from 'wxt/browser';
import type { MenuClick, MenuWish } from './menus.ts';

/** What the shortcuts of the manifest ask for, on the page in front: the same as its menu. */
const wishes: Partial<Record<string, MenuWish>> = {
  'create-and-copy': 'createAndCopy',
  'copy-link': 'copyLink',
};

/** Calls back in the same turn as the browser: the user's gesture is still good. */
export function onCommand(pressed: (click: MenuClick) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const wish = wishes[name];
    if (!wish || tab?.id === undefined) return;
    pressed({
      wish,
      // A page of the browser's own does not tell its address: it is no record.
      address: tab.url ?? '',
      link: null,
      selection: null,
      tabId: tab.id,
      frameId: 0,
      gestureAt: Date.now(),
    });
  });
}
