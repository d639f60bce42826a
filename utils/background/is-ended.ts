import { forgettingItem, linkAppsItem } from '../storage.ts';
import { openStores } from './stores.ts';

/**
 * Whether a Link APP was removed, or its token replaced by another's, since something was asked of it.
 * One whose entry cannot be read is there: all that is kept of it waits for its user to mend that.
 * @throws DOMException, UnknownDataError
 */
export async function isEnded(linkApp: string): Promise<boolean> {
  if ((await linkAppsItem.read()).some(({ id }) => id === linkApp)) return false;
  if ((await linkAppsItem.broken.read()).length === 0) return true;
  const { database } = await openStores();
  return (await database.getKey('ended', linkApp)) !== undefined;
}

/**
 * What a Link APP was called whose token was replaced by another's: what was under way is told by that.
 * Undefined where it was removed or erased: nothing of it is told.
 * @throws DOMException, UnknownDataError
 */
export async function labelOfReplaced(linkApp: string): Promise<string | undefined> {
  const ending = (await forgettingItem.read()).find((one) => one.linkApp === linkApp);
  if (ending) return ending.label;
  const { database } = await openStores();
  return (await database.get('ended', linkApp))?.label;
}

/** A Link APP may be removed while it is asked: what was written after that is forgotten too. */
export async function forgetIfRemoved(linkApp: string): Promise<void> {
  if (!(await isEnded(linkApp))) return;
  const { directory } = await openStores();
  const besides = (await linkAppsItem.read()).map(({ id }) => id);
  await directory.end(linkApp, { endedAt: Date.now(), besides });
}
