import { drawMenus } from '../browser/menus.ts';
import type { LinkApp } from '../link-apps/link-app.ts';

/** Draws the menus; they name the Link APP where there is only one that can be meant. */
export async function nameMenus(linkApps: LinkApp[]): Promise<void> {
  const [only, ...others] = linkApps;
  await drawMenus(only && others.length === 0 ? only.label : null);
}
