import type { RigBrowser } from '../rig/rig-browser.ts';
import { until } from '../rig/until.ts';

/** Waits while the menus are drawn anew: one that is opened meanwhile changes under the hand. */
export async function menusDrawn(browser: RigBrowser): Promise<void> {
  await until('the menus to be drawn', () =>
    browser.evaluateInBackground(async ({ navigator }) => {
      const { held = [], pending = [] } = await navigator.locks.query();
      return ![...held, ...pending].some(({ name }) => name === 'menus');
    }),
  );
}
