import type { RigBrowser } from '../../rig/rig-browser.ts';

/** Lets the alarms that are set go off now, and says which: nobody waits for the clock. */
export async function ringAlarms(browser: RigBrowser): Promise<string[]> {
  return await browser.evaluateInBackground(async ({ chrome }) => {
    const alarms = await chrome.alarms.getAll();
    for (const { name } of alarms) await chrome.alarms.create(name, { when: Date.now() });
    return alarms.map(({ name }) => name);
  });
}
