import { button, dialog, textbox } from '../../rig/control.ts';
import type { RigBrowser } from '../../rig/rig-browser.ts';

/** Makes the extension as new, as a user does it in the options. */
export async function eraseEverything(browser: RigBrowser): Promise<void> {
  const options = await browser.openOptions();
  await options.click(button('Erase everything'));
  const question = dialog('Erase everything on this computer?');
  await options.click(button('Erase everything', question));
  await options.waitForText('Everything was erased.');
  await options.waitFor(textbox('Link APP token'));
  await options.close();
}
