import { drawMenus } from '../browser/menus.ts';
import { readStoredItems } from '../browser/stored-item.ts';
import { matchPatternOf } from '../capture/site-of.ts';
import { linkAppsItem } from '../storage.ts';
import { siteRulesItem } from '../stored-options.ts';

/**
 * Draws the menus, one drawing after the other; they name the Link APP where there is only one that
 * can be meant, and stand on links to the user's own sites too.
 */
export async function nameMenus(): Promise<void> {
  await navigator.locks.request('menus', async () => {
    const [[only, ...others], rules] = await readStoredItems(linkAppsItem, siteRulesItem);
    const label = only && others.length === 0 ? only.label : null;
    const ownSites = rules.flatMap(({ pattern }) => matchPatternOf(pattern) ?? []);
    await drawMenus(label, [...new Set(ownSites)]);
  });
}
