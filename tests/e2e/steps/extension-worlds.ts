import type { Protocol } from 'puppeteer-core';
import type { ChromiumBrowser } from '../../rig/chromium/chromium-browser.ts';

/** The worlds of the extension within the page at this address: there is one once a script has run. */
export async function extensionWorlds(
  { browser, extensionAddress }: ChromiumBrowser,
  address: string,
): Promise<string[]> {
  const page = (await browser.pages()).find((each) => each.url() === address);
  if (!page) throw new Error(`No tab is at ${address}`);
  const tools = await page.createCDPSession();
  const worlds: Protocol.Runtime.ExecutionContextDescription[] = [];
  tools.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  // Tells of all that there are before it answers.
  await tools.send('Runtime.enable');
  await tools.detach();
  return worlds.map(({ origin }) => `${origin}/`).filter((origin) => origin === extensionAddress);
}
