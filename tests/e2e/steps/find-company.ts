import { setTimeout as wait } from 'node:timers/promises';
import { searchbox } from '../rig/control.ts';
import type { Surface } from '../rig/surface.ts';

/** Enter is ignored just after a view has changed, so that no key meant for the old one acts. */
export const enterGuard = 350;

/** Opens the card of the first Company found, from the popup's first view. */
export async function openCard(popup: Surface, text: string): Promise<void> {
  await popup.fill(searchbox('Find a Company'), text);
  await popup.waitForText(/\d Compan(y|ies) found/);
  await wait(enterGuard);
  await popup.press('Enter');
}
