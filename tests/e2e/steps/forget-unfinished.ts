import type { RigBrowser } from '../../rig/rig-browser.ts';

/** Takes drafts and the last action away, so that the next popup opens where everything begins. */
export async function forgetUnfinished(browser: RigBrowser): Promise<void> {
  await browser.evaluateInBackground((scope) =>
    scope.chrome.storage.local.remove(['drafts', 'report']),
  );
}
