import { browser } from 'wxt/browser';
import { watchPermissions } from './api-access.ts';

/** A web page, in its tab. */
export interface TabPage {
  tabId: number;
  address: string;
}

/**
 * The web page in front in a window. Null where the browser hides it: it shows allowed sites, and a
 * page on which the toolbar button was pressed.
 */
export async function frontPage(windowId: number): Promise<TabPage | null> {
  const [tab] = await browser.tabs.query({ active: true, windowId }).catch(() => []);
  if (tab?.id === undefined || !/^https?:/.test(tab.url ?? '')) return null;
  return { tabId: tab.id, address: tab.url ?? '' };
}

/**
 * Calls back whenever another page may be in front of the window: another tab, another address with
 * or without a load, or an address that the browser shows only now. Returns a function that stops
 * it.
 */
export function watchFrontPage(windowId: number, changed: () => void): () => void {
  const { onActivated, onUpdated, onAttached } = browser.tabs;
  const activated = (info: { windowId: number }) => info.windowId === windowId && changed();
  const updated = (
    _tabId: number,
    change: { url?: string; status?: string },
    tab: { active: boolean; windowId?: number },
  ) => {
    const isMove = change.url !== undefined || change.status !== undefined;
    if (isMove && tab.active && tab.windowId === windowId) changed();
  };
  const attached = (_tabId: number, info: { newWindowId: number }) =>
    info.newWindowId === windowId && changed();
  onActivated.addListener(activated);
  onUpdated.addListener(updated);
  onAttached.addListener(attached);
  const stop = watchPermissions(changed);
  return () => {
    stop();
    onActivated.removeListener(activated);
    onUpdated.removeListener(updated);
    onAttached.removeListener(attached);
  };
}

/** The URL parameter with the window that a panel in its own window follows. */
const besideParameter = 'beside';

/** The address of a panel in its own window, which follows this window. */
export const panelBeside = (windowId: number) =>
  `/sidepanel.html?${besideParameter}=${windowId}` as const;

/** The window that this page of ours belongs to, or accompanies. */
export async function ownWindow(): Promise<number | undefined> {
  const beside = new URLSearchParams(location.search).get(besideParameter);
  return beside === null ? (await browser.windows.getCurrent()).id : Number(beside);
}

/** Whether a tab is in front in that window. */
export async function isInFront(tabId: number): Promise<boolean> {
  const windowId = await ownWindow();
  if (windowId === undefined) return false;
  const [tab] = await browser.tabs.query({ active: true, windowId }).catch(() => []);
  return tab?.id === tabId;
}
