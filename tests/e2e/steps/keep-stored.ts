import type { RigBrowser } from '../../rig/rig-browser.ts';
import { until } from '../../rig/until.ts';

/**
 * Waits until the JSON stored under a key has these words: a page that closes at once loses what is
 * on its way, and one that opens at once reads what was there before. No user is so quick.
 */
export const keepStored = (browser: RigBrowser, key: string, words: string): Promise<unknown> =>
  until(`${words} in the storage, under ${key}`, () =>
    browser.evaluateInBackground(
      async ({ chrome }, key, wanted) => {
        const { [key]: item } = await chrome.storage.local.get<Record<string, unknown>>(key);
        return JSON.stringify(item ?? '').includes(wanted);
      },
      key,
      words,
    ),
  );
