import { browser } from 'wxt/browser';
import { clearRefreshAlarm, clearSettleAlarm } from '../browser/alarms.ts';
import { stopFollowingAll } from '../browser/allowed-sites.ts';
import { forgetKey } from '../link-apps/token-vault.ts';
import { success } from '../result.ts';
import { forgettingItem, linkAppsItem, snapshotLock } from '../storage.ts';
import { clientsChanged } from './clients-changed.ts';
import { collectionLock } from './collect-records.ts';
import { draftsLock } from './drafts.ts';
import { whileNoActionFinishes } from './finish-action.ts';
import { endForgetting, noteForgetting, whileNoOtherChanges } from './forget-link-apps.ts';
import { stopRefreshes } from './refresh-list.ts';
import { openStores } from './stores.ts';
import { tenantsLock } from './tenants.ts';
import { toFailure } from './to-failure.ts';

/**
 * Forgets all that this computer knows, the tokens first. Nothing changes in Conduit. A token that is
 * being checked is saved before, and erased with the others.
 */
export const eraseEverything = () =>
  whileNoOtherChanges(async () => {
    const linkApps = await knownLinkApps();
    await noteForgetting(linkApps.map((linkApp) => ({ linkApp }))).catch(toFailure);
    await whileNothingIsWritten(emptyStorage);
    await forgetKey();
    await clearSettleAlarm();
    await stopRefreshes();
    await clearRefreshAlarm();
    const { directory } = await openStores();
    await directory.forgetEverything(linkApps);
    await endForgetting();
    await clientsChanged();
    // At the end: what a browser refuses here must not keep anything else.
    await stopFollowingAll();
    return success(null);
  });

/** What the background is writing stands there before, or finds that there is no Link APP any more. */
const whileNothingIsWritten = (work: () => Promise<void>): Promise<void> =>
  [collectionLock, draftsLock, tenantsLock, snapshotLock].reduce(
    (inner, lock) => () => navigator.locks.request(lock, inner),
    () => whileNoActionFinishes(work),
  )();

/** What cannot be read, and a full disk, must not keep anything from being erased. */
async function knownLinkApps(): Promise<string[]> {
  try {
    return (await linkAppsItem.read()).map(({ id }) => id);
  } catch (error) {
    toFailure(error);
    return [];
  }
}

/** All but what says that there is more to forget. */
async function emptyStorage(): Promise<void> {
  const { [forgettingItem.key]: _, ...others } = await browser.storage.local.get(null);
  await browser.storage.local.remove(Object.keys(others));
}
