import type { Page } from 'puppeteer-core';
import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { until } from '../rig/until.ts';

/**
 * Notes when the second animation frame after "ready" has come, in milliseconds since
 * `performance.timeOrigin`. Ready is, for a page that draws, the search focused and a row there; for
 * a blank page, that it has loaded. Runs before anything of the page does.
 */
const noteReadiness = (row: string | null) => {
  const isReady = () =>
    row
      ? document.activeElement?.matches('input[type=search]') && document.querySelector(row)
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
 * Gives the way to open a page of an extension once more, which tells how long it took. `row`: what
 * its first row is; null for a page that has none.
 */
export async function openSubject(
  { browser }: ChromiumBrowser,
  address: string,
  path: string,
  row: string | null,
): Promise<() => Promise<number>> {
  const companion = await browser.newPage();
  await companion.goto(`${address}manifest.json`);
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(noteReadiness, row);
  return async () => {
    await page.bringToFront();
    await page.goto('about:blank');
    await page.goto(`${address}${path}`);
    return await until(`${path} to be ready`, () => readyAfter(page));
  };
}

const readyAfter = (page: Page): Promise<number | undefined> =>
  page.evaluate(() => Reflect.get(globalThis, 'readyAfter') as number | undefined);

/** Runs in the background: eight Companies were used last, so that the popup has rows to draw. */
const touch = (scope: typeof globalThis) =>
  new Promise<void>((resolve) => {
    const opening = scope.indexedDB.open('directory');
    opening.onsuccess = () => {
      const { result: database } = opening;
      const transaction = database.transaction('companies', 'readwrite');
      const store = transaction.objectStore('companies');
      const first = store.getAll(null, 8);
      first.onsuccess = () => {
        for (const row of first.result) store.put({ ...row, touchedAt: Date.now() });
      };
      transaction.oncomplete = () => {
        database.close();
        const channel = new scope.BroadcastChannel('directory');
        channel.postMessage({ linkApp: first.result[0].linkApp });
        channel.close();
        resolve();
      };
    };
  });

/** Gives the popup rows to draw, also before its directory answers. */
export async function touchCompanies(chromium: ChromiumBrowser): Promise<void> {
  await chromium.evaluateInBackground(touch);
  const isKept = () =>
    chromium.evaluateInBackground(async ({ chrome }) => {
      const stored = await chrome.storage.local.get();
      return JSON.stringify(stored.snapshot ?? '').includes('"key"');
    });
  await until('the snapshot', async () => (await isKept()) || undefined);
}
