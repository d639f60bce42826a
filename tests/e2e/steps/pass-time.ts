import type { RigBrowser } from '../../rig/rig-browser.ts';
import { until } from '../../rig/until.ts';

/** Lets so many milliseconds pass for our script in the page in front, once its user has acted there. */
export const passTime = (browser: RigBrowser, milliseconds: number): Promise<true> =>
  until('a page that was acted on', () =>
    browser.evaluateInBackground(async ({ chrome }, time) => {
      const tabs = await chrome.tabs.query({});
      // Only a tab that was acted on tells its address.
      const tab = tabs.findLast(({ url }) => url?.startsWith('https:'));
      if (tab?.id === undefined) return false;
      await chrome.scripting.executeScript({
        target: { tabId: tab.id },
        args: [time],
        func: (passed: number) => {
          const now = performance.now.bind(performance);
          performance.now = () => now() + passed;
        },
      });
      return true as const;
    }, milliseconds),
  );
