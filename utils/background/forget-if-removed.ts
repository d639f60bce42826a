import { linkAppsItem } from '../storage.ts';
import { isEnded } from './is-ended.ts';
import { openStores } from './stores.ts';

/** A Link APP may be removed while it is asked: what was written after that is forgotten too. */
export async function forgetIfRemoved(linkApp: string): Promise<void> {
  if (!(await isEnded(linkApp))) return;
  const { directory } = await openStores();
  const besides = (await linkAppsItem.read()).map(({ id }) => id);
  await directory.end(linkApp, { endedAt: Date.now(), besides });
}
