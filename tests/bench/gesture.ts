import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { createAndCopy } from '../e2e/steps/choose-from-menu.ts';
import { connectLinkApp } from '../e2e/steps/connect-link-app.ts';
import { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { type Rig, startRig } from '../rig/start-rig.ts';
import { temporaryFolder } from '../rig/temporary-folder.ts';
import { patience, until, within } from '../rig/until.ts';
import { canHaveDesktop } from '../tools/set-up/desktop-problem.js';
import { watchClipboard } from './clipboard-owner.ts';
import { writeCreatingExtension } from './creating-extension.ts';
import type { Figure } from './figure.ts';
import { kill } from './kill.ts';
import { median, middleHalf, noiseOf } from './statistics.ts';
import { timeApi } from './time-api.ts';

const rounds = 30;
const companies = 10_000;
/** Of each call, in milliseconds: what is done meanwhile costs nobody anything. */
const latency = 50;
const mostTimesBare = 1.5;
const mostTimesPromising = 1.1;
/** Enter is taken for meant after less than this; in milliseconds. */
const enterGuard = 350;

/** An extension that creates and copies: by its menu, and by Enter in its popup. */
interface Maker {
  address: string;
  /** The letter of its menu. */
  menu: string;
  /** Waits until its popup can be pressed. */
  isReady: (page: Page, client: string) => Promise<boolean>;
  /** Waits until all is done that comes after the copy. */
  hasEnded: (client: string) => Promise<unknown>;
}

type Way = 'menu' | 'popup';
const said = { menu: 'Right-click to clipboard', popup: 'Enter in the popup to clipboard' };
type Kind = 'cold' | 'warm';
type Who = 'ours' | 'bare' | 'promising';

/**
 * From choosing an entry of Chromium's own menu, and from Enter in the popup, on the page of a new client,
 * to its link on the clipboard, less the time that the simulator had the requests; beside it, in turns,
 * an extension that does nothing else, and one that has no code but for what the promise asks of the
 * browser. Each call takes 50 ms. Cold: worker and offscreen document are not there.
 */
export async function measureGestures(way: Way): Promise<Figure[]> {
  if (!canHaveDesktop) return [{ what: said[way], value: 'only measured on Linux' }];
  const rig = await startRig('chromium', { menus: true });
  const folder = await temporaryFolder();
  try {
    const { browser } = rig;
    if (!(browser instanceof ChromiumBrowser)) throw new Error('The figures are of Chromium');
    serveClients(rig);
    rig.linkApp.seedMany(companies);
    await connectLinkApp(browser, { token: rig.token, label: 'Agency APP' });
    const popup = await browser.openPopup();
    await popup.waitForText('10,000 Companies', 60_000);
    await popup.close();
    const slow = { kind: 'latency', milliseconds: latency } as const;
    rig.simulator.faults.ask({ fault: slow, times: null });
    const install = async (what: 'bare' | 'promising') => {
      const path = await writeCreatingExtension(folder.path, menus[what], rig.token, what);
      return `chrome-extension://${await browser.browser.installExtension(path)}/`;
    };
    const others = { bare: await install('bare'), promising: await install('promising') };
    return figures(way, await measure(way, rig, browser, others));
  } finally {
    await folder.remove();
    await rig.close();
  }
}

/** Named so that its menu has a letter of its own. */
const menus = { bare: 'zzz', promising: 'yyy' };

type Times = Record<Kind, Record<Who, number[]>>;

async function measure(
  way: Way,
  rig: Rig,
  chromium: ChromiumBrowser,
  others: Record<'bare' | 'promising', string>,
): Promise<Times> {
  const api = timeApi(rig);
  const clipboard = await watchClipboard(chromium.display);
  const page = await chromium.browser.newPage();
  const makers: Record<Who, Maker> = {
    ours: {
      address: chromium.extensionAddress,
      menu: 'q',
      isReady: (popup, client) => popup.evaluate(isFilledIn, client),
      hasEnded: (client) =>
        until('the last action', () => chromium.evaluateInBackground(isLastAction, client)),
    },
    bare: otherMaker(others.bare, menus.bare),
    promising: otherMaker(others.promising, menus.promising),
  };
  let client = 0;
  const run = async (kind: Kind, who: Who): Promise<number> => {
    client += 1;
    await page.bringToFront();
    await page.goto(addressOf(client));
    const emptied = clipboard.written();
    await chromium.writeClipboard('nothing');
    await emptied;
    const maker = makers[who];
    const copied = clipboard.written();
    const make = way === 'menu' ? choose : press;
    const ready = async () => {
      if (kind === 'cold') await kill(chromium, maker.address);
      api.reset();
    };
    const start = await make(chromium, page, maker, nameOf(client), ready);
    const time = (await within(patience, copied)) - (await start()) - api.spent();
    if (!(await chromium.readClipboard()).includes('/connect/')) throw new Error('No link');
    await maker.hasEnded(nameOf(client));
    return time;
  };
  const none = () => ({ ours: [], bare: [], promising: [] });
  const times: Times = { cold: none(), warm: none() };
  try {
    for (let round = -1; round < rounds; round += 1) {
      for (const kind of ['cold', 'warm'] as const) {
        for (const who of ['ours', 'bare', 'promising'] as const) {
          // Beside the figures, and steady: half as often.
          if (who === 'promising' && round % 2 === 1) continue;
          const time = await run(kind, who);
          if (round >= 0) times[kind][who].push(time);
        }
      }
    }
  } finally {
    clipboard.close();
  }
  return times;
}

const otherMaker = (address: string, [menu = '']: string): Maker => ({
  address,
  menu,
  isReady: (popup) => popup.evaluate(() => document.activeElement?.tagName === 'BUTTON'),
  hasEnded: async () => undefined,
});

/** Gives when the gesture was made, in milliseconds since 1970. */
type Make = (
  chromium: ChromiumBrowser,
  page: Page,
  maker: Maker,
  client: string,
  ready: () => Promise<void>,
) => Promise<() => Promise<number> | number>;

const choose: Make = async (chromium, page, { menu }, _, ready) => {
  let start = 0;
  await chromium.chooseFromMenu(
    () => page.mouse.click(300, 300, { button: 'right' }),
    menu === 'q' ? createAndCopy : 'the first',
    async () => {
      await ready();
      start = Date.now();
    },
    menu,
  );
  return () => start;
};

const press: Make = async ({ browser }, page, { address, isReady }, client, ready) => {
  const { host } = new URL(address);
  const extension = (await browser.extensions()).get(host);
  await extension?.triggerAction(page);
  const target = await until('the popup', () =>
    browser.targets().find((one) => one.url().startsWith(`${address}popup.html`)),
  );
  const popup = await target.asPage();
  await until('the popup to be ready', () => isReady(popup, client));
  await popup.evaluate(() =>
    addEventListener('keydown', () => Object.assign(globalThis, { pressed: Date.now() }), true),
  );
  await wait(enterGuard);
  await ready();
  await popup.keyboard.press('Enter');
  return async () => {
    const pressed = await popup.evaluate(() => Reflect.get(globalThis, 'pressed') as number);
    await popup.close();
    return pressed;
  };
};

/** Runs in our popup. */
const isFilledIn = (client: string) =>
  [...document.querySelectorAll('input')].some(({ value }) => value === client) &&
  document.activeElement?.closest('form') !== null;

/** Runs in our background. */
const isLastAction = async ({ chrome }: typeof globalThis, client: string) => {
  const { report } = await chrome.storage.local.get<{ report?: { value: { name: string } } }>();
  return report?.value.name === client;
};

function figures(way: Way, times: Times): Figure[] {
  const asText = (all: number[]) => `${median(all).toFixed(0)} ms (${middleHalf(all)})`;
  const figure = (kind: Kind, other: 'bare' | 'promising', what: string, most: number): Figure => {
    const { ours, [other]: theirs } = times[kind];
    const ratio = median(ours) / median(theirs);
    return {
      what: `${said[way]}, ${kind}, times ${what}`,
      value: `${ratio.toFixed(2)} (${asText(ours)} against ${asText(theirs)})`,
      noise: noiseOf(theirs),
      bound: most.toFixed(1),
      holds: ratio <= most,
    };
  };
  return (['cold', 'warm'] as const).flatMap((kind) => [
    figure(kind, 'bare', 'a bare extension', mostTimesBare),
    figure(kind, 'promising', 'what the promise asks of the browser', mostTimesPromising),
  ]);
}

const addressOf = (client: number) => `https://app.hubspot.com/contacts/42/record/0-2/${client}`;
const nameOf = (client: number) => `Brightside ${client}`;

function serveClients({ hosts }: Rig): void {
  hosts.serve('app.hubspot.com', ({ url = '' }, response) => {
    const name = nameOf(Number(url.split('/').at(-1)));
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>${name} | HubSpot</title>
       <h2 data-selenium-test="highlightTitle">${name}</h2>`,
    );
  });
}
