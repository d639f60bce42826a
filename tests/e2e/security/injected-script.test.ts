import { expect, test } from 'vitest';
import { describeInBrowsers } from '../../rig/rig.ts';
import { chooseFromMenu, copyLink } from '../steps/choose-from-menu.ts';
import { connectLinkApp } from '../steps/connect-link-app.ts';

describeInBrowsers(
  'a script of ours that runs in a page',
  (rig) => {
    /** In the one tab that a right-click has let us into; what it can reach of the extension's. */
    const reached = () =>
      rig.browser.evaluateInBackground(async (scope) => {
        const look = async () => ({
          stored: await chrome.storage.local.get(null).then(JSON.stringify, String),
          databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
        });
        for (const { id } of await scope.chrome.tabs.query({})) {
          try {
            const target = { tabId: id ?? -1 };
            const [answer] = await scope.chrome.scripting.executeScript({ target, func: look });
            if (answer?.result) return await answer.result;
          } catch {
            // Not the tab that was clicked in.
          }
        }
        return null;
      });

    test('finds no token and no key', async () => {
      await connectLinkApp(rig.browser, { token: rig.token, label: 'Agency APP' });
      const page = await rig.browser.openTab('https://www.example.com/');
      await chooseFromMenu(rig.browser, page, undefined, copyLink);
      await page.waitForToast('This page isn’t a record');

      const found = await reached();
      expect(found?.databases).toEqual([]);
      expect(found?.stored).not.toContain(rig.token);
      // Chromium shuts such scripts out of the storage; in Firefox they meet the encrypted token.
      const met = rig.browser.name === 'chromium' ? /access/i : /"tokens"/;
      expect(found?.stored).toMatch(met);
    });
  },
  { menus: true },
);
