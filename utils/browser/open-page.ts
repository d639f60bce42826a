import { type Browser, browser } from 'wxt/browser';
import type { OpenOutcome } from '../companies/outcome.ts';
import { type Result, success } from '../result.ts';
import { panelBeside } from './front-page.ts';

/**
 * The only place that opens or navigates: no browser policy covers navigation. It opens a Company's
 * connection page, the record that a Company is linked to, an e-mail to write, and our own pages.
 */
async function openHttps(
  url: string | null | undefined,
  create: (url: string) => Promise<unknown>,
): Promise<OpenOutcome> {
  if (!url) return 'noLink';
  if (URL.parse(url)?.protocol !== 'https:') return 'notHttps';
  await create(url);
  return 'opened';
}

const openTab = (url: string) => browser.tabs.create({ url });

export const openConnectionPage = (url: string | null | undefined): Promise<OpenOutcome> =>
  openHttps(url, openTab);

/** The caller has just recognised in the address the record that it keeps it for. */
export const openRecordPage = (url: string | null | undefined): Promise<OpenOutcome> =>
  openHttps(url, openWhereSignedIn);

/**
 * In the container of the tab in front, as a link there would be: in Firefox a CRM's sign-in may be
 * known in one container alone. It takes no permission that way, as `cookieStoreId` would.
 */
async function openWhereSignedIn(url: string): Promise<Browser.tabs.Tab> {
  if (!import.meta.env.FIREFOX) return await openTab(url);
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const beside = front?.id !== undefined && { openerTabId: front.id, windowId: front.windowId };
  // It may be closed by now.
  return await browser.tabs.create({ url, ...beside }).catch(() => openTab(url));
}

/**
 * Hands an e-mail to the mail program of the system, or to the web mail that the user has chosen.
 * Chromium closes the tab at once where no page comes into it.
 */
export async function openMailProgram(address: string): Promise<OpenOutcome> {
  if (URL.parse(address)?.protocol !== 'mailto:') return 'notHttps';
  const tab = await openWhereSignedIn(address);
  if (import.meta.env.FIREFOX) closeEmptyWhenLeft(tab);
  return 'opened';
}

/**
 * Closes the tab of an e-mail once its user looks elsewhere, unless a web mail has come into it. Not
 * before: Firefox may ask there which mail program to open.
 */
function closeEmptyWhenLeft({ id, windowId }: Browser.tabs.Tab): void {
  let isHandedOver = false;
  const onUpdated = (tabId: number, { status }: Browser.tabs.OnUpdatedInfo) => {
    if (tabId !== id) return;
    // The page of a web mail loads after the address of the e-mail.
    if (status === 'loading' && isHandedOver) stop();
    if (status === 'complete') isHandedOver = true;
  };
  const leave = () => {
    stop();
    if (id !== undefined) void browser.tabs.remove(id).catch(() => undefined);
  };
  const onActivated = (active: Browser.tabs.OnActivatedInfo) => {
    if (active.windowId === windowId && active.tabId !== id) leave();
  };
  const onFocusChanged = (focused: number) => {
    if (focused !== windowId) leave();
  };
  const stop = () => {
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.tabs.onActivated.removeListener(onActivated);
    browser.windows.onFocusChanged.removeListener(onFocusChanged);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onActivated.addListener(onActivated);
  browser.windows.onFocusChanged.addListener(onFocusChanged);
}

export async function openSettings(): Promise<Result<null, never>> {
  await browser.runtime.openOptionsPage();
  return success(null);
}

/** The page Create many Companies: where it is open already, that comes to the front. */
export async function openBulkPage(): Promise<void> {
  const url = browser.runtime.getURL('/bulk.html');
  const [open] = await chrome.runtime.getContexts({ contextTypes: ['TAB'], documentUrls: [url] });
  if (!open) return void (await openTab(url));
  await browser.tabs.update(open.tabId, { active: true });
  await browser.windows.update(open.windowId, { focused: true });
}

/** In pixels: as wide as a side panel. */
const panelWidth = 400;

/**
 * The panel in a window of its own, over the right edge of the window it follows. An existing one
 * comes to the front.
 */
export async function openPanelWindow(windowId: number): Promise<void> {
  const beside = await browser.windows.get(windowId);
  const url = browser.runtime.getURL(panelBeside(beside.id ?? windowId));
  const [open] = await chrome.runtime.getContexts({ documentUrls: [url] });
  if (open) return void (await browser.windows.update(open.windowId, { focused: true }));
  const panel = { url, type: 'popup', width: panelWidth } as const;
  const { left, top, width, height } = beside;
  if (left === undefined || width === undefined) return void (await browser.windows.create(panel));
  const place = { left: left + width - panelWidth, ...(top !== undefined && { top }) };
  await browser.windows
    .create({ ...panel, ...place, ...(height !== undefined && { height }) })
    // Too much of it would lie beyond the screen.
    .catch(() => browser.windows.create(panel));
}
