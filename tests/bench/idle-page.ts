import { setTimeout as wait } from 'node:timers/promises';
import { serveCrmPages } from '../e2e/pages/crm-pages.ts';
import { extensionWorlds } from '../e2e/steps/extension-worlds.ts';
import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import type { Hosts } from '../rig/hosts.ts';
import type { Figure } from './figure.ts';

/** A record of a CRM, where there would be most to do. */
const address = 'https://app.hubspot.com/contacts/42/record/0-2/5';

/** Whether a script of ours has run in a page a second after it was loaded, where nobody acts. */
export async function measureIdlePage(browser: ChromiumBrowser, hosts: Hosts): Promise<Figure> {
  serveCrmPages(hosts);
  const page = await browser.openTab(address);
  await wait(1000);
  const { length } = await extensionWorlds(browser, address);
  await page.close();
  return {
    what: 'Pages with a script of ours where nobody acts',
    value: String(length),
    bound: 'none',
    holds: length === 0,
  };
}
