import type { Control } from '../../rig/control.ts';
import type { RigBrowser } from '../../rig/rig-browser.ts';
import type { Surface } from '../../rig/surface.ts';

/** What stands in the extension's menu, but for the entries that name what was clicked. */
export const createAndCopy = 'Create Company and copy its link';
export const copyLink = 'Copy connection link';
export const openPage = 'Open connection page';
export const collect = 'Collect the records on this page…';

/** A right-click and a choice, through the browser's own menu. */
export async function chooseFromMenu(
  browser: RigBrowser,
  page: Surface,
  where: Control | undefined,
  entry: string,
): Promise<void> {
  await browser.chooseFromMenu(() => page.rightClick(where), entry);
}
