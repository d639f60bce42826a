import type { RigBrowser } from '../../rig/rig-browser.ts';
import { until } from '../../rig/until.ts';

/** The rows on the page Create many Companies, once there are so many: names, ids and states. */
export async function preparedRows(browser: RigBrowser, count: number) {
  const page = await browser.openTab('bulk.html');
  const rows = await until(`${count} rows`, () =>
    page.evaluate((wanted) => {
      const found = [...document.querySelectorAll('.batch-sheet [data-place]')];
      const cells = found.map((row) => [...row.querySelectorAll<HTMLInputElement>('.sheet-cell')]);
      const isThere = found.length === wanted && cells.every((some) => some.length === 2);
      return (
        isThere && {
          names: cells.map(([name]) => name?.value ?? ''),
          ids: cells.map(([, id]) => id?.value ?? ''),
          states: found.map((row) => row.querySelector('.sheet-state > .ellipsis')?.textContent),
        }
      );
    }, count),
  );
  await page.close();
  return rows;
}
