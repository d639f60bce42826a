import { drawMenus } from '../browser/menus.ts';
import type { LinkApp } from '../link-apps/link-app.ts';

/**
 * Draws the menus, one drawing after the other; they name the Link APP where there is only one that
 * can be meant.
 */
export async function nameMenus(linkApps: LinkApp[]): Promise<void> {
  const [only, ...others] = linkApps;
  const label = only && others.length === 0 ? only.label : null;
  await navigator.locks.request('menus', () => drawMenus(label));
}
