import { once } from 'node:events';
import type { RigBrowser } from '../../rig/rig-browser.ts';

/** Says what to do, and waits until the window is closed or the command is stopped. */
export async function stayOpen(browser: RigBrowser): Promise<void> {
  console.log(`
A browser is open, with the extension and a Link APP of the simulator ("Agency APP") in it.

  1. A client's record is in front, in a demo CRM. Right-click the page, and choose Quick Companies,
     Create Company and copy its link: it is on your clipboard. Once more: it says so, and makes nothing.
  2. Paste it into the address bar: it is the connection page that a client would see.
  3. Press the puzzle piece in the toolbar, then Quick Companies (pin it, if you like): its card, and
     from there the side panel with all Companies. On All clients it collects the records of the list.

Nothing leaves this computer. Close the window to end.`);
  await Promise.race([browser.ended(), once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}
