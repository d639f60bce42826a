import type { Page } from 'puppeteer-core';
import type { ChromiumBrowser } from '../e2e/rig/chromium/chromium-browser.ts';
import { temporaryFolder } from '../e2e/rig/temporary-folder.ts';
import { until } from '../e2e/rig/until.ts';
import { writeBlankExtension, writeLeastExtension } from './blank-extension.ts';
import type { Figure } from './figure.ts';
import { median, middleHalf } from './statistics.ts';

const pairs = 40;
const mostTimesTheBlank = 1.6;

/**
 * Notes when the second animation frame after "ready" has come, in milliseconds since
 * `performance.timeOrigin`. Ready is, for ours, the search focused and the recent list drawn; for a
 * blank page, that it has loaded. Runs before anything of the page does.
 */
const noteReadiness = (ours: boolean) => {
  const isReady = () =>
    ours
      ? document.activeElement?.matches('input[type=search]') &&
        document.querySelector('li') !== null
      : document.readyState === 'complete';
  const look = () => {
    if (!isReady()) return;
    stop();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => Object.assign(globalThis, { readyAfter: performance.now() })),
    );
  };
  const observer = new MutationObserver(look);
  const stop = () => {
    observer.disconnect();
    removeEventListener('focusin', look);
    removeEventListener('load', look);
  };
  observer.observe(document, { childList: true, subtree: true });
  addEventListener('focusin', look);
  addEventListener('load', look);
};

/**
 * The popup with its directory, against a blank one, in pairs that alternate in the same browser.
 * Both are opened as tabs, with another page of theirs open all the while, so that neither waits for
 * a process to start.
 */
export async function measurePopupOpening(chromium: ChromiumBrowser): Promise<Figure[]> {
  const folder = await temporaryFolder();
  try {
    const install = async (path: string, draws: boolean) => {
      const id = await chromium.browser.installExtension(path);
      return await openSubject(chromium, `chrome-extension://${id}/`, draws);
    };
    const ours = await openSubject(chromium, chromium.extensionAddress, true);
    const blank = await install(await writeBlankExtension(folder.path, 'blank'), false);
    const otherBlank = await install(await writeBlankExtension(folder.path, 'other-blank'), false);
    const least = await install(await writeLeastExtension(folder.path, 'least'), true);
    for (const warmUp of [ours, blank, otherBlank, least]) await warmUp();

    const times: Times = { ours: [], blank: [], otherBlank: [], least: [] };
    for (let pair = 0; pair < pairs; pair += 1) {
      times.blank.push(await blank());
      times.ours.push(await ours());
      times.otherBlank.push(await otherBlank());
      times.least.push(await least());
    }
    return figures(times);
  } finally {
    await folder.remove();
  }
}

type Times = Record<'ours' | 'blank' | 'otherBlank' | 'least', number[]>;

function figures(times: Times): Figure[] {
  const ratio = median(times.ours) / median(times.blank);
  const noise = median(times.otherBlank) / median(times.blank);
  const told = (values: number[]) => `${median(values).toFixed(1)} ms (${middleHalf(values)})`;
  return [
    {
      what: 'Popup with 10,000 Companies, times a blank one',
      value: `${ratio.toFixed(2)} (${told(times.ours)} against ${told(times.blank)})`,
      bound: String(mostTimesTheBlank),
      holds: ratio <= mostTimesTheBlank,
    },
    {
      what: 'The least popup that draws by a script, times a blank one',
      value: `${(median(times.least) / median(times.blank)).toFixed(2)} (${told(times.least)})`,
    },
    { what: 'Noise: a blank one, times another', value: noise.toFixed(2) },
  ];
}

/** Gives the way to open the popup of an extension once more, which tells how long it took. */
async function openSubject(
  { browser }: ChromiumBrowser,
  address: string,
  ours: boolean,
): Promise<() => Promise<number>> {
  const companion = await browser.newPage();
  await companion.goto(`${address}manifest.json`);
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(noteReadiness, ours);
  return async () => {
    await page.bringToFront();
    await page.goto('about:blank');
    await page.goto(`${address}popup.html`);
    return await until('the popup to be ready', () => readyAfter(page));
  };
}

const readyAfter = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => Reflect.get(globalThis, 'readyAfter') as number | undefined);
