import { setTimeout as wait } from 'node:timers/promises';
import { searchbox } from '../../rig/control.ts';
import type { Surface } from '../../rig/surface.ts';
import { until } from '../../rig/until.ts';

/** Enter is ignored just after a view has changed, so that no key meant for the old one acts. */
export const enterGuard = 350;

/** Opens the card of the first Company found, from the popup's first view. */
export async function openCard(popup: Surface, text: string): Promise<void> {
  const search = searchbox('Find a Company');
  await until('what was searched', async () => {
    // A view that is drawn anew meanwhile, for another Link APP, has an empty box.
    if ((await popup.value(search)) !== text) await popup.fill(search, text);
    return /\d Compan(y|ies) found/.test(await popup.text());
  });
  await wait(enterGuard);
  await popup.press('Enter');
}
