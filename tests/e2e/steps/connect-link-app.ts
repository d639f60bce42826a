import { button, textbox } from '../rig/control.ts';
import type { RigBrowser } from '../rig/rig-browser.ts';

/** Saves a Link APP token in the options, as a user does it the first time. */
export async function connectLinkApp(
  browser: RigBrowser,
  { token, label }: { token: string; label: string },
): Promise<void> {
  const options = await browser.openOptions();
  await options.fill(textbox('Link APP token'), token);
  await options.fill(textbox('Label'), label);
  await options.click(button('Save and check'));
  await options.waitUntilGone(button('Save and check'));
  await options.waitForText(label);
  await options.close();
}
