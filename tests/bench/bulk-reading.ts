import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { until } from '../rig/until.ts';
import { exported } from './bulk-csv.ts';
import type { Figure } from './figure.ts';

const mostBlocked = 50;
const rows = 100_000;

/** How long the page's own thread is blocked while a CSV of 100,000 rows is read, checked and stored. */
export async function measureBulkReading(chromium: ChromiumBrowser): Promise<Figure> {
  const path = join(tmpdir(), `rows-${process.pid}.csv`);
  writeFileSync(path, Buffer.from(exported()));
  const page = await chromium.browser.newPage();
  await page.goto(`${chromium.extensionAddress}bulk.html`);
  const chooser = await page.waitForSelector('input[type=file]');
  await page.evaluate(() => {
    const noted = globalThis as unknown as { blocked: number[] };
    noted.blocked = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.blocked.push(duration);
    }).observe({ type: 'longtask' });
  });
  await (chooser as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  const isStored = () =>
    page.evaluate(async (count) => {
      const databases = await indexedDB.databases();
      const version = databases.find(({ name }) => name === 'directory')?.version;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('directory', version);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const batch = await new Promise<{ count: number; isWhole: boolean } | undefined>(
        (resolve) => {
          const asked = database.transaction('runs').objectStore('runs').get(['', 'prepared']);
          asked.onsuccess = () => resolve(asked.result);
        },
      );
      database.close();
      return batch?.count === count && batch.isWhole;
    }, rows);
  await until('all rows stored', isStored, 120_000);
  const blocked = await page.evaluate(
    () => (globalThis as unknown as { blocked: number[] }).blocked,
  );
  await page.close();
  const longest = Math.max(0, ...blocked);
  return {
    what: 'The page’s own thread blocked while a CSV of 100,000 rows is read, checked and stored',
    value: longest === 0 ? `less than ${mostBlocked} ms` : `${longest.toFixed(0)} ms`,
    bound: `${mostBlocked} ms`,
    holds: longest <= mostBlocked,
  };
}
