import { judgeRun, killDuringRun, sheetOf } from '../e2e/steps/killed-run.ts';
import { paste } from '../e2e/steps/paste.ts';
import { button, textbox } from '../rig/control.ts';
import type { Rig } from '../rig/start-rig.ts';
import type { Figure } from './figure.ts';

const rows = 200;
const kills = 8;

/** A run of 200 rows in a real Chromium, whose worker is killed 8 times at random moments. */
export async function measureBulkKills(rig: Rig): Promise<Figure[]> {
  rig.simulator.faults.ask({ fault: { kind: 'latency', milliseconds: 50 }, times: null });
  const page = await rig.browser.openTab('bulk.html');
  await page.click(button('Paste rows'));
  await paste(page, textbox('Rows'), sheetOf('K', rows));
  await page.click(button('Use these rows'));
  await page.click(button(`Create ${rows} Companies`));
  await page.waitForText(`of ${rows}`);
  await page.close();
  const after = Array.from({ length: kills }, () => Math.ceil(Math.random() * rows * 0.9));
  const sorted = after.toSorted((one, other) => one - other);
  await killDuringRun(rig, { prefix: 'K', rows, after: sorted });
  const faults = judgeRun(rig, 'K', rows);
  for (const fault of faults) console.log(fault);
  return [
    {
      what: `A run of ${rows} rows in Chromium whose worker is killed ${kills} times: rows not made once`,
      value: String(faults.length),
      bound: '0',
      holds: faults.length === 0,
    },
  ];
}
