import { once } from 'node:events';
import type { RigBrowser } from '../../e2e/rig/rig-browser.ts';

/** Says what to do, and waits until the window is closed or the command is stopped. */
export async function stayOpen(browser: RigBrowser): Promise<void> {
  console.log(`
A browser is open, with the extension and a Link APP of the simulator ("Agency APP") in it.

  1. Press the puzzle piece in the toolbar, then Quick Companies (pin it, if you like).
  2. Press New Company, type a name, and press Enter: its link is on your clipboard.
  3. Paste it into the address bar: it is the connection page that a client would see.

Nothing leaves this computer. Close the window to end.`);
  await Promise.race([browser.ended(), once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}
