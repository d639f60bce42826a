import type { RigBrowser } from '../../rig/rig-browser.ts';
import { until } from '../../rig/until.ts';

/** Waits until these words of a message are stored: a page that closes at once loses what is on its way. */
export const keepMessage = (browser: RigBrowser, words: string): Promise<unknown> =>
  until('the message in the storage', () =>
    browser.evaluateInBackground(async ({ chrome }, wanted) => {
      const { messageTemplate } = await chrome.storage.local.get('messageTemplate');
      return JSON.stringify(messageTemplate ?? '').includes(wanted);
    }, words),
  );
