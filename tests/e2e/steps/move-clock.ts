import type { RigBrowser } from '../../rig/rig-browser.ts';

/** Sets the clock of this background forward, until it ends. */
export const moveClock = (browser: RigBrowser, milliseconds: number): Promise<void> =>
  browser.evaluateInBackground((scope, passed) => {
    const clock = scope.Date;
    const now = clock.now.bind(clock);
    clock.now = () => now() + passed;
  }, milliseconds);
