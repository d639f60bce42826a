import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';

/** Worker and offscreen document both dead. */
export async function kill(chromium: ChromiumBrowser): Promise<void> {
  await chromium.evaluateInBackground(async (scope) => {
    if (await scope.chrome.offscreen.hasDocument()) await scope.chrome.offscreen.closeDocument();
  });
  await chromium.killBackground();
}
