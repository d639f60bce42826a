import { button, textbox } from '../../rig/control.ts';
import type { RigBrowser } from '../../rig/rig-browser.ts';
import type { Surface } from '../../rig/surface.ts';

interface NewLinkApp {
  token: string;
  label: string;
}

/** Saves a Link APP token in the options, as a user does it the first time. */
export async function connectLinkApp(browser: RigBrowser, linkApp: NewLinkApp): Promise<void> {
  const options = await browser.openOptions();
  await save(options, linkApp);
  await options.close();
}

/** Saves a further one. */
export async function addLinkApp(browser: RigBrowser, linkApp: NewLinkApp): Promise<void> {
  const options = await browser.openOptions();
  await options.click(button('Add a Link APP'));
  await save(options, linkApp);
  await options.close();
}

async function save(options: Surface, { token, label }: NewLinkApp): Promise<void> {
  await options.fill(textbox('Link APP token'), token);
  await options.fill(textbox('Label'), label);
  await options.click(button('Save and check'));
  await options.waitUntilGone(button('Save and check'));
  await options.waitForText(label);
}
