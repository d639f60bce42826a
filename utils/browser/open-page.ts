import { browser } from 'wxt/browser';
import type { OpenOutcome } from '../companies/outcome.ts';
import { type Result, success } from '../result.ts';
import { panelBeside } from './front-page.ts';

/**
 * The only place that opens or navigates: no policy of the browser covers navigation, so nothing
 * but a Company's connection page, the record that a Company is tied to, and our own pages is opened
 * anywhere.
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
async function openWhereSignedIn(url: string): Promise<void> {
  if (!import.meta.env.FIREFOX) return void (await openTab(url));
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const beside = front?.id !== undefined && { openerTabId: front.id, windowId: front.windowId };
  // It may be closed by now.
  await browser.tabs.create({ url, ...beside }).catch(() => openTab(url));
}

export async function openSettings(): Promise<Result<null, never>> {
  await browser.runtime.openOptionsPage();
  return success(null);
}

/** In pixels: as wide as a side panel. */
const panelWidth = 400;

/**
 * The panel in a window of its own, over the right edge of the one that it follows. Where that has one
 * already, it comes to the front.
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
