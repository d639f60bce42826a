import { createAndCopy } from '../e2e/steps/choose-from-menu.ts';
import { connectLinkApp } from '../e2e/steps/connect-link-app.ts';
import { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import type { Hosts } from '../rig/hosts.ts';
import { type Rig, startRig } from '../rig/start-rig.ts';
import { canHaveDesktop } from '../tools/set-up/desktop-problem.js';
import type { Figure } from './figure.ts';
import { kill } from './kill.ts';
import { median, middleHalf } from './statistics.ts';
import { timeApi } from './time-api.ts';

const rounds = 15;
const companies = 10_000;
const most = { cold: 250, warm: 100 };

/**
 * From choosing the entry of Chromium's own menu, on the page of a new client, to the link on the
 * clipboard, less the time that the simulator had the requests. The key that chooses is pressed by a
 * program that is started for it, and the clipboard is looked at every few milliseconds: both count.
 */
export async function measureMenu(): Promise<Figure[]> {
  if (!canHaveDesktop) return [{ what: 'Menu to clipboard', value: 'only measured on Linux' }];
  const rig = await startRig('chromium', { menus: true });
  try {
    const { browser } = rig;
    if (!(browser instanceof ChromiumBrowser)) throw new Error('The figures are of Chromium');
    serveClients(rig.hosts);
    rig.linkApp.seedMany(companies);
    await connectLinkApp(browser, { token: rig.token, label: 'Agency APP' });
    const popup = await browser.openPopup();
    await popup.waitForText('10,000 Companies', 60_000);
    await popup.close();
    return figures(await measureRounds(rig, browser));
  } finally {
    await rig.close();
  }
}

type Times = Record<'cold' | 'warm', number[]>;

async function measureRounds(rig: Rig, browser: ChromiumBrowser): Promise<Times> {
  const api = timeApi(rig);
  const times: Times = { cold: [], warm: [] };
  const run = async (client: number, isCold: boolean): Promise<number> => {
    const page = await browser.openTab(addressOf(client));
    await browser.writeClipboard('nothing');
    let start = 0;
    const copied = browser.timeOfClipboard(/\/connect\//);
    await browser.chooseFromMenu(
      () => page.rightClick(),
      createAndCopy,
      async () => {
        if (isCold) await kill(browser);
        api.reset();
        start = Date.now();
      },
    );
    const time = (await copied) - start - api.spent();
    await page.waitForToast(`Created Brightside ${client} in Agency APP.`);
    await page.close();
    return time;
  };
  await run(1, false);
  for (let round = 1; round <= rounds; round += 1) {
    times.cold.push(await run(round * 2, true));
    times.warm.push(await run(round * 2 + 1, false));
  }
  return times;
}

const figures = (times: Times): Figure[] =>
  (['cold', 'warm'] as const).map((kind) => ({
    what: `Menu to link on the clipboard, ${kind}`,
    value: `${median(times[kind]).toFixed(0)} ms (${middleHalf(times[kind])})`,
    bound: `${most[kind]} ms`,
    holds: median(times[kind]) <= most[kind],
  }));

const addressOf = (client: number) => `https://app.hubspot.com/contacts/42/record/0-2/${client}`;

function serveClients(hosts: Hosts): void {
  hosts.serve('app.hubspot.com', ({ url = '' }, response) => {
    const name = `Brightside ${url.split('/').at(-1)}`;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>${name} | HubSpot</title>
       <h2 data-selenium-test="highlightTitle">${name}</h2>`,
    );
  });
}
