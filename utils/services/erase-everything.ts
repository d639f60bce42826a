import { browser } from 'wxt/browser';
import { stopFollowingAll } from '../browser/followed-sites.ts';
import { clearRefreshAlarm } from '../browser/refresh-alarm.ts';
import { clearSettleAlarm } from '../browser/settle-alarm.ts';
import type { Failure } from '../companies/outcome.ts';
import { forgetKey } from '../link-apps/token-vault.ts';
import { failed, type Result, success } from '../result.ts';
import { stopRefreshes } from './refresh-list.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/** Forgets all that this computer knows, the tokens first. Nothing changes in Conduit. */
export async function eraseEverything(): Promise<Result<null, Failure>> {
  try {
    await browser.storage.local.clear();
    await forgetKey();
    await clearSettleAlarm();
    await stopRefreshes();
    await clearRefreshAlarm();
    const { directory } = await openStores();
    await directory.forgetEverything();
    // At the end: what a browser refuses here must not keep anything else.
    await stopFollowingAll();
    return success(null);
  } catch (error) {
    return failed(toFailure(error));
  }
}
