import type { RigBrowser } from '../../rig/rig-browser.ts';

/** Lets the alarms that are set go off now, and says which: nobody waits for the clock. */
export async function ringAlarms(browser: RigBrowser): Promise<string[]> {
  return await browser.evaluateInBackground(async ({ chrome }) => {
    const alarms = await chrome.alarms.getAll();
    // One that comes again does so after this, too: the worker may be killed as it rings.
    for (const { name, periodInMinutes } of alarms) {
      const again = periodInMinutes === undefined ? {} : { periodInMinutes };
      await chrome.alarms.create(name, { when: Date.now(), ...again });
    }
    return alarms.map(({ name }) => name);
  });
}
