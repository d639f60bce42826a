import { browser } from 'wxt/browser';
import { followRules } from './follow-rules.ts';
import { nameMenus } from './name-menus.ts';
import { resumeRefreshes } from './refresh-list.ts';
import { resumeSettling } from './settle.ts';

/** Kept while the extension is loaded, over all of its workers. */
const awake = 'awake';

/**
 * Once a load, what a browser that was closed has forgotten: Firefox its menus and its alarms; and what
 * a worker that died with it left undone. A user who disables and enables the extension makes no
 * event, and Firefox forgets the alarms all the same.
 */
export async function wakeUp(): Promise<void> {
  const { session } = browser.storage;
  if (awake in (await session.get(awake))) return;
  await Promise.all([resumeSettling(), resumeRefreshes(), nameMenus(), followRules()]);
  await session.set({ [awake]: true });
}
