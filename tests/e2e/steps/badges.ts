import type { RigBrowser } from '../../rig/rig-browser.ts';

/** What the toolbar button shows, and says when pointed at, in the tabs where that is marked. */
export async function badges(browser: RigBrowser): Promise<{ text: string; title: string }[]> {
  return await browser.evaluateInBackground(async ({ chrome }) => {
    const tabs = await chrome.tabs.query({});
    const all = await Promise.all(
      tabs.map(async ({ id: tabId = 0 }) => ({
        text: await chrome.action.getBadgeText({ tabId }),
        // As it is read: marks of the writing direction are not seen.
        title: (await chrome.action.getTitle({ tabId })).replace(/[\u2068\u2069]/g, ''),
      })),
    );
    return all.filter(({ text }) => text !== '');
  });
}
