import type { RigBrowser } from '../../rig/rig-browser.ts';

/** Moves the last tab at this address into a window of its own. */
export async function moveToNewWindow(browser: RigBrowser, address: string): Promise<void> {
  await browser.evaluateInBackground(async ({ chrome }, url) => {
    const tab = (await chrome.tabs.query({})).findLast((one) => one.url === url);
    if (tab?.id !== undefined) await chrome.windows.create({ tabId: tab.id });
  }, address);
}

/** Moves the last tab at this address into the window of another, and puts it in front there. */
export async function moveBeside(
  browser: RigBrowser,
  address: string,
  other: string,
): Promise<void> {
  await browser.evaluateInBackground(
    async ({ chrome }, url, otherUrl) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.findLast((one) => one.url === url);
      const beside = tabs.findLast((one) => one.url === otherUrl);
      if (tab?.id === undefined || beside?.windowId === undefined) return;
      await chrome.tabs.move(tab.id, { windowId: beside.windowId, index: -1 });
      await chrome.tabs.update(tab.id, { active: true });
    },
    address,
    other,
  );
}
