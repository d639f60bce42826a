import { browser } from 'wxt/browser';
import { clientsChanged } from './clients-changed.ts';
import { nameMenus } from './name-menus.ts';
import { resumeRefreshes } from './refresh-list.ts';
import { followRules, renewRecordLinks } from './renew-record-links.ts';
import { resumeRuns } from './runs.ts';
import { resumeSettling } from './settle.ts';

/** Kept while the extension is loaded, over all of its workers. */
const awake = 'awake';

/**
 * What a browser that was closed has forgotten: Firefox its menus and its alarms; and what a worker
 * that died with it left undone.
 */
export async function wakeUp(): Promise<void> {
  await Promise.all([
    resumeSettling(),
    resumeRefreshes(),
    nameMenus(),
    placeRecordLinks(),
    resumeRuns(),
  ]);
  await clientsChanged();
  await browser.storage.session.set({ [awake]: true });
}

async function placeRecordLinks(): Promise<void> {
  await renewRecordLinks();
  await followRules();
}

/**
 * The same, once a load: a user who disables the extension and enables it makes no event, and Firefox
 * forgets the alarms all the same.
 */
export async function wakeUpOnce(): Promise<void> {
  if (awake in (await browser.storage.session.get(awake))) return;
  await wakeUp();
}
