import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { until } from '../rig/until.ts';
import type { Figure } from './figure.ts';
import { median, middleHalf, noiseOf, percentile } from './statistics.ts';

const most = { search: 100, mainThread: 8, task: 50 };

const openings = 30;

/** Typed letter by letter: names, ids, sources, and some with a typing error. */
const typed = ['client 4711', 'shopify', 'facebook 99', 'cleint 12', 'CLIENT77', 'goggle', 'zzz'];

/** The panel over the Link APP that was chosen last, once its whole list was read. */
export async function measurePanelList(chromium: ChromiumBrowser): Promise<Figure[]> {
  const page = await chromium.browser.newPage();
  await openWhole(chromium, page);
  await wait(1000);
  const figures = [
    ...(await measureSearch(page)),
    await measureScrolling(page),
    await measureMemory(page),
  ];
  await page.close();
  return figures;
}

/** From the panel's navigation until the whole list can be searched, of the Link APP that was chosen last. */
export async function measureWhole(
  chromium: ChromiumBrowser,
  count: string,
  bound: number,
): Promise<Figure> {
  const times: number[] = [];
  for (let round = -1; round < openings; round += 1) {
    const page = await chromium.browser.newPage();
    const time = await openWhole(chromium, page);
    if (round >= 0) times.push(time);
    await page.close();
  }
  const time = median(times);
  return {
    what: `The whole list of ${count} searchable after, median of ${openings}`,
    value: `${time.toFixed(0)} ms (${middleHalf(times)})`,
    noise: noiseOf(times),
    bound: `${bound} ms`,
    holds: time <= bound,
  };
}

/** Gives how long it took, by the page's own clock. */
async function openWhole(chromium: ChromiumBrowser, page: Page): Promise<number> {
  await page.goto(`${chromium.extensionAddress}sidepanel.html`);
  return await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => {
          const grid = document.querySelector('[role=grid]');
          if (Number(grid?.ariaRowCount) > 0) resolve(performance.now());
          else setTimeout(look, 2);
        };
        look();
      }),
  );
}

/** Notes how long each key takes: until the rows for it are drawn, and the frame with them is out. */
const noteKeys = () => {
  const status = document.querySelector('.companies [role=status]');
  const times: number[] = [];
  let pressed = 0;
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true);
  new MutationObserver(() => {
    if (!status?.textContent || pressed === 0) return;
    const since = pressed;
    pressed = 0;
    requestAnimationFrame(() =>
      setTimeout(() => {
        times.push(performance.now() - since);
        Reflect.get(globalThis, 'onKey')();
      }),
    );
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  Object.assign(globalThis, { keyTimes: times });
};

/** Settles with the next key's rows; asked for before the key, as asking keeps the page busy too. */
const nextRows = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((resolve) => Object.assign(globalThis, { onKey: resolve })),
  );

const keyTimes = (page: Page): Promise<number[]> =>
  page.evaluate(() => Reflect.get(globalThis, 'keyTimes') as number[]);

/** How long the main thread has worked so far, in milliseconds, whatever else the machine does. */
async function watchMainThread(page: Page): Promise<() => Promise<number>> {
  const tools = await page.createCDPSession();
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await tools.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

async function measureSearch(page: Page): Promise<Figure[]> {
  await page.evaluate(noteKeys);
  const mainThreadTime = await watchMainThread(page);
  const busy: number[] = [];
  let keys = 0;
  const press = async (key: string) => {
    const before = await mainThreadTime();
    const rows = nextRows(page);
    await page.keyboard.press(key as 'a');
    keys += 1;
    await rows;
    busy.push((await mainThreadTime()) - before);
  };
  for (const text of typed) {
    for (const letter of text) await press(letter);
    await press('Escape');
  }
  const times = await keyTimes(page);
  const [slow, held] = [percentile(times, 0.95), percentile(busy, 0.95)];
  const plain = await page.evaluate(plainSearch, typed);
  return [
    {
      what: `Search in 100,000, from a key to its rows, 95th percentile of ${keys}`,
      value: `${slow.toFixed(0)} ms (median ${median(times).toFixed(0)} ms)`,
      bound: `${most.search} ms`,
      holds: slow <= most.search,
    },
    {
      what: 'of it on the main thread, 95th percentile',
      value: `${held.toFixed(1)} ms`,
      bound: `${most.mainThread} ms`,
      holds: held <= most.mainThread,
    },
    {
      what: '`filter` and `includes` over 100,000 such texts on the main thread, 95th percentile',
      value: `${percentile(plain, 0.95).toFixed(0)} ms (median ${median(plain).toFixed(0)} ms)`,
    },
  ];
}

const plainSearch = (typed: string[]) => {
  const sources = ['', ' demo facebook', ' demo facebook demo google ads'];
  const texts = Array.from({ length: 100_000 }, (_, index) =>
    ` client${index} client ${index}${sources[index % 3]}`.split(' ').join(' '),
  );
  return typed.flatMap((text) =>
    [...text].map((_, end) => {
      const wanted = text.slice(0, end + 1).toLowerCase();
      const start = performance.now();
      texts.filter((one) => one.includes(wanted));
      return performance.now() - start;
    }),
  );
};

/** Scrolls so far, and gives whether the last row is drawn once the next frame is out. */
const scrollTo = async (part: number) => {
  const list = document.querySelector('.company-table');
  const rows = document.querySelector('[role=grid]');
  if (!list || !rows) throw new Error('There is no list');
  list.scrollTop = list.scrollHeight * part;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return rows.querySelector(`[aria-rowindex="${rows.ariaRowCount}"]`) !== null;
};

/** The main thread's own time of each step: by the clock, what else the machine does lengthens a task. */
async function measureScrolling(page: Page): Promise<Figure> {
  const mainThreadTime = await watchMainThread(page);
  const steps = 600;
  const busy: number[] = [];
  let before = await mainThreadTime();
  for (let step = 1; step <= steps; step += 1) {
    await page.evaluate(scrollTo, step / steps);
    const after = await mainThreadTime();
    busy.push(after - before);
    before = after;
  }
  await until('the last row', () => page.evaluate(scrollTo, 1));
  const tooLong = busy.filter((time) => time > most.task).length;
  const longest = percentile(busy, 1).toFixed(0);
  return {
    what: `Scrolling over 100,000 in ${steps} steps: those that hold the main thread over 50 ms`,
    value: `${tooLong}, the longest ${longest} ms (median ${median(busy).toFixed(0)} ms)`,
    bound: 'none',
    holds: tooLong === 0,
  };
}

async function measureMemory(page: Page): Promise<Figure> {
  const megabytes = (bytes = Number.NaN) => `${(bytes / 1_000_000).toFixed(0)} MB`;
  const [worker] = page.workers();
  await worker?.client.send('HeapProfiler.collectGarbage');
  const usage = await worker?.client.send('Runtime.getHeapUsage');
  const { JSHeapUsedSize } = await page.metrics();
  return {
    what: 'Memory of the panel with 100,000 Companies',
    value: `${megabytes(JSHeapUsedSize)} in the page; ${megabytes(usage?.usedSize)} in its worker, for the words that find each Company and its place in the order`,
  };
}
