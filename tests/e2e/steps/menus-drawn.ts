import type { RigBrowser } from '../../rig/rig-browser.ts';
import { until } from '../../rig/until.ts';

/** Looks in a row: the background may hear of the change only after the page has drawn it. */
const calmLooks = 8;

/** Waits while the menus are drawn anew: one that is opened meanwhile changes under the hand. */
export async function menusDrawn(browser: RigBrowser): Promise<void> {
  let calm = 0;
  await until('the menus to be drawn', async () => {
    const isBusy = await browser.evaluateInBackground(async ({ navigator }) => {
      const { held = [], pending = [] } = await navigator.locks.query();
      return [...held, ...pending].some(({ name }) => name === 'menus');
    });
    calm = isBusy ? 0 : calm + 1;
    return calm >= calmLooks;
  });
}
