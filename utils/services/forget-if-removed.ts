import { linkAppsItem } from '../settings.ts';
import { openStores } from './stores.ts';

/** A Link APP may be removed while it is asked: what was written after that is forgotten too. */
export async function forgetIfRemoved(linkApp: string): Promise<void> {
  const linkApps = await linkAppsItem.read();
  if (linkApps.some(({ id }) => id === linkApp)) return;
  const { directory } = await openStores();
  const besides = linkApps.map(({ id }) => id);
  await directory.end(linkApp, { endedAt: Date.now(), besides });
}
