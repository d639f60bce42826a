import type { RigBrowser } from '../../rig/rig-browser.ts';

/** Until its end this background waits for an answer only a twentieth of the time. Chromium's alone. */
export async function hurryAnswers(browser: RigBrowser): Promise<void> {
  await browser.evaluateInBackground(({ AbortSignal }) => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (milliseconds) => timeout(milliseconds / 20);
  });
}
