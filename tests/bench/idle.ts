import { setTimeout as wait } from 'node:timers/promises';
import { serveCrmPages } from '../e2e/pages/crm-pages.ts';
import { extensionWorlds } from '../e2e/steps/extension-worlds.ts';
import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import type { Rig } from '../rig/start-rig.ts';
import type { Figure } from './figure.ts';
import { kill } from './kill.ts';

/** A record of a CRM, where there would be most to do. */
const address = 'https://app.hubspot.com/contacts/42/record/0-2/5';
const seconds = 5;

/** What the extension does where nobody acts: in a page of a CRM, and in its background. */
export async function measureIdle({ hosts }: Rig, browser: ChromiumBrowser): Promise<Figure[]> {
  serveCrmPages(hosts);
  const alarms = await alarmsAtRest(browser);
  await kill(browser, browser.extensionAddress);
  const page = await browser.openTab(address);
  await wait(seconds * 1000);
  const isAwake = await browser.isBackgroundAlive();
  const { length } = await extensionWorlds(browser, address);
  await page.close();
  return [
    none('Pages with a script of ours where nobody acts', length),
    none('Alarms that would wake the background while nobody is waited for', alarms.length),
    none(`Wake-ups in ${seconds} idle seconds, a page of a CRM opened`, Number(isAwake)),
  ];
}

/** The alarms that are left once the list that came first is in; their names. */
async function alarmsAtRest(browser: ChromiumBrowser): Promise<string[]> {
  for (let second = 1; ; second += 1) {
    const alarms = await browser.evaluateInBackground(({ chrome }) => chrome.alarms.getAll());
    if (alarms.length === 0 || second > seconds) return alarms.map(({ name }) => name);
    await wait(1000);
  }
}

const none = (what: string, count: number): Figure => ({
  ...{ what, value: String(count), bound: 'none', holds: count === 0 },
});
