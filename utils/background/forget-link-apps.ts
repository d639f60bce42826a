import { browser } from 'wxt/browser';
import { forgetToken, forgetTokensBut } from '../link-apps/token-vault.ts';
import { type Ending, forgettingItem, keepSnapshot, linkAppsItem } from '../storage.ts';
import { clientsChanged } from './clients-changed.ts';
import { endDraftsOf } from './drafts.ts';
import { endAskedOf } from './follow-clients.ts';
import { whileNotRefreshing } from './refresh-list.ts';
import { followRulesAfter } from './renew-record-links.ts';
import { settleLostRows } from './settle-row.ts';
import { openStores } from './stores.ts';
import { endTenantsOf } from './tenants.ts';

/** What is to be stored before they are forgotten, with those that are already. */
export async function withEndings(endings: Ending[]): Promise<Ending[]> {
  const byId = new Map(
    [...(await forgettingItem.read()), ...endings].map((one) => [one.linkApp, one]),
  );
  return [...byId.values()];
}

/** They are about to be forgotten. */
export async function noteForgetting(endings: Ending[]): Promise<void> {
  await forgettingItem.write(await withEndings(endings));
}

/** All of them are forgotten. */
export const endForgetting = (): Promise<void> => browser.storage.local.remove(forgettingItem.key);

/** One change of the Link APPs at a time, whichever window asks. */
export const whileNoOtherChanges = <Value>(work: () => Promise<Value>): Promise<Value> =>
  navigator.locks.request('link apps', work);

/**
 * Forgets the Link APPs that were noted for it, their tokens first. Each step may be done twice: a
 * worker that dies in the middle is followed by one that does all of it again.
 * @throws DOMException, FullStorageError, UnknownDataError; what is noted stays so then
 */
export async function forgetNoted(): Promise<void> {
  const endings = await forgettingItem.read();
  for (const ending of endings) await forget(ending);
  if (endings.length === 0) return;
  // A run goes along to the Link APP that follows, and the creates that its rows wait for do not.
  await settleLostRows();
  await endForgetting();
  await clientsChanged();
}

async function forget({ linkApp, label, replacedBy, movesTo }: Ending): Promise<void> {
  await forgetToken(linkApp);
  const left = (await linkAppsItem.read()).filter(({ id }) => id !== linkApp);
  await linkAppsItem.write(left);
  await endDraftsOf(linkApp, movesTo);
  await endTenantsOf(linkApp, movesTo);
  await endAskedOf(linkApp, movesTo);
  await whileNotRefreshing(linkApp, async () => {
    const { directory, reader } = await openStores();
    const besides = left.map(({ id }) => id).filter((id) => id !== replacedBy);
    const end = () => directory.end(linkApp, { endedAt: Date.now(), label, movesTo, besides });
    await (movesTo === undefined ? end() : followRulesAfter(end));
    await keepSnapshot(reader);
  });
}

/**
 * Forgets a token whose Link APP was never written, as the worker died before that. An entry that
 * cannot be read has its token still.
 */
export async function forgetLostTokens(): Promise<void> {
  if ((await linkAppsItem.broken.read()).length > 0) return;
  await forgetTokensBut((await linkAppsItem.read()).map(({ id }) => id));
}
