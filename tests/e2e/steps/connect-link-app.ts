import { button, textbox } from '../../rig/control.ts';
import type { RigBrowser } from '../../rig/rig-browser.ts';
import type { Rig } from '../../rig/start-rig.ts';
import type { Surface } from '../../rig/surface.ts';

interface NewLinkApp {
  token: string;
  label: string;
}

/**
 * Saves a Link APP token, the first one or a further one, by the request that the form of the options
 * sends: most tests begin with a Link APP, and few are about the form.
 * @throws Error with the answer of the background where it is not saved
 */
export async function connectLinkApp(browser: RigBrowser, linkApp: NewLinkApp): Promise<void> {
  const page = await browser.openTab('manifest.json');
  await page.evaluate(
    async (token, label) => {
      const message = { id: 0, type: 'saveLinkApp', data: { token, label }, timestamp: Date.now() };
      const answer = await chrome.runtime.sendMessage(message);
      if (!answer?.res?.ok) throw new Error(`The Link APP is not saved: ${JSON.stringify(answer)}`);
    },
    linkApp.token,
    linkApp.label,
  );
  await page.close();
}

/** The simulator's first Link APP, under the name that most tests know. */
export const connectAgencyApp = ({ browser, token }: Rig): Promise<void> =>
  connectLinkApp(browser, { token, label: 'Agency APP' });

/** Saves a Link APP token in the options, as a user does it the first time. */
export async function connectInOptions(browser: RigBrowser, linkApp: NewLinkApp): Promise<void> {
  const options = await browser.openOptions();
  await save(options, linkApp);
}

/** Saves a further one in the options. */
export async function addInOptions(browser: RigBrowser, linkApp: NewLinkApp): Promise<void> {
  const options = await browser.openOptions();
  await options.click(button('Add a Link APP'));
  await save(options, linkApp);
}

async function save(options: Surface, { token, label }: NewLinkApp): Promise<void> {
  await options.fill(textbox('Link APP token'), token);
  await options.fill(textbox('Label'), label);
  await options.click(button('Save and check'));
  await options.waitUntilGone(button('Save and check'));
  await options.waitForText(label);
  await options.close();
}
