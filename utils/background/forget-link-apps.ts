import { announceChange } from '../companies/directory-changes.ts';
import { forgetToken, forgetTokensBut } from '../link-apps/token-vault.ts';
import { linkAppsItem } from '../storage.ts';
import { endDraftsOf } from './drafts.ts';
import { type Ending, endForgetting, forgettingItem } from './forgetting.ts';
import { whileNotRefreshing } from './refresh-list.ts';
import { openStores } from './stores.ts';
import { endTenantsOf } from './tenants.ts';

/**
 * Forgets the Link APPs that were noted for it, their tokens first. Each step may be done twice: a
 * worker that dies in the middle is followed by one that does all of it again.
 * @throws DOMException, FullStorageError, UnknownDataError; what is noted stays so then
 */
export async function forgetNoted(): Promise<void> {
  const endings = await forgettingItem.read();
  for (const ending of endings) await forget(ending);
  if (endings.length > 0) await endForgetting();
}

async function forget({ linkApp, label, replacedBy, movesTo }: Ending): Promise<void> {
  await forgetToken(linkApp);
  const left = (await linkAppsItem.read()).filter(({ id }) => id !== linkApp);
  await linkAppsItem.write(left);
  await endDraftsOf(linkApp, movesTo);
  await endTenantsOf(linkApp, movesTo);
  await whileNotRefreshing(linkApp, async () => {
    const { directory } = await openStores();
    const besides = left.map(({ id }) => id).filter((id) => id !== replacedBy);
    await directory.end(linkApp, { endedAt: Date.now(), label, movesTo, besides });
  });
  announceChange({ linkApp });
  if (movesTo !== undefined) announceChange({ linkApp: movesTo });
}

/**
 * Forgets a token whose Link APP was never written, as the worker died before that. An entry that
 * cannot be read has its token still.
 */
export async function forgetLostTokens(): Promise<void> {
  if ((await linkAppsItem.broken.read()).length > 0) return;
  await forgetTokensBut((await linkAppsItem.read()).map(({ id }) => id));
}
