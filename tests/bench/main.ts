/**
 * `npm run bench`: the figures of the production build in Chromium, in a table, each with its bound;
 * `npm run bench -- NAME …`: these parts of it alone;
 * `npm run bench -- property`: ten thousand cases of what must hold for every create;
 * `npm run bench -- kills`: 500 rows and 20 deaths of the worker, of twenty seeds;
 * `npm run bench -- fuzz`: ten thousand cases of whatever may come in at each door.
 */
import { join } from 'node:path';
import { connectLinkApp } from '../e2e/steps/connect-link-app.ts';
import { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { type Rig, startRig } from '../rig/start-rig.ts';
import { root, runProgram } from '../tools/run-program.ts';
import { measureBulkCsv } from './bulk-csv.ts';
import { measureBulkKills } from './bulk-kills.ts';
import { measureBulkReading } from './bulk-reading.ts';
import { measureBulkThroughput } from './bulk-throughput.ts';
import { measureConnected } from './connected.ts';
import { type Figure, tableOf } from './figure.ts';
import { measureGestures } from './gesture.ts';
import { measureIdle } from './idle.ts';
import { measureTakingIn } from './list-sync.ts';
import { measurePanel } from './panel.ts';
import { measurePopupOpening } from './popup-opening.ts';
import { measurePopupScripts } from './popup-scripts.ts';
import { proveFuzz, proveKills, provePromise } from './proofs.ts';
import { measureRecognising } from './recognise.ts';
import { measureSizes } from './sizes.ts';

const built = join(root, '.output/chrome-mv3');
const companies = 10_000;

type Measure = (rig: Rig, chromium: ChromiumBrowser) => Promise<Figure[]>;

/** In a browser of its own, with a Link APP of so many Companies. */
const inBrowser =
  (measure: Measure, count = 0) =>
  async (): Promise<Figure[]> => {
    const rig = await startRig('chromium');
    try {
      const { browser, token, linkApp } = rig;
      if (!(browser instanceof ChromiumBrowser)) throw new Error('The figures are of Chromium');
      if (count > 0) linkApp.seedMany(count);
      await connectLinkApp(browser, { token, label: 'Agency APP' });
      if (count > 0) await showCompanies(browser, count);
      return await measure(rig, browser);
    } finally {
      await rig.close();
    }
  };

async function showCompanies(browser: ChromiumBrowser, count: number): Promise<void> {
  await browser.openTab('https://www.example.com/');
  const popup = await browser.openPopup();
  await popup.waitForText(`${count.toLocaleString('en')} Companies`, 60_000);
  await popup.close();
}

const parts: Record<string, () => Promise<Figure[]>> = {
  'right-click': () => measureGestures('menu'),
  press: () => measureGestures('popup'),
  popup: inBrowser(
    async (_, browser) => [
      await measurePopupScripts(browser, built),
      ...(await measurePopupOpening(browser)),
    ],
    companies,
  ),
  'list-sync': inBrowser(measureTakingIn, companies),
  panel: measurePanel,
  connected: measureConnected,
  idle: inBrowser(measureIdle, companies),
  recognise: async () => [measureRecognising()],
  sizes: async () => measureSizes(built),
  'bulk-csv': measureBulkCsv,
  'bulk-reading': inBrowser(async (_, browser) => [await measureBulkReading(browser)]),
  'bulk-throughput': inBrowser(measureBulkThroughput),
  'bulk-kills': inBrowser(measureBulkKills),
};

const seconds = (since: number) => Math.round((performance.now() - since) / 1000);

async function measure(names: string[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of names) {
    const start = performance.now();
    figures.push(...((await parts[name]?.()) ?? []));
    console.log(`${name}: ${seconds(start)} s`);
  }
  return figures;
}

const [, , ...asked] = process.argv;
if (asked[0] === 'property') process.exit(provePromise() ? 0 : 1);
if (asked[0] === 'kills') process.exit(proveKills() ? 0 : 1);
if (asked[0] === 'fuzz') process.exit(proveFuzz() ? 0 : 1);
const unknown = asked.find((name) => !(name in parts));
if (unknown !== undefined) {
  console.error(`There is no part “${unknown}”: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
const start = performance.now();
if (!runProgram('wxt build -b chrome --level warn')) process.exit(1);
const figures = await measure(asked.length > 0 ? asked : Object.keys(parts));
console.log(`\n${tableOf(figures)}\n\n${seconds(start)} seconds in all`);
process.exitCode = figures.some(({ holds }) => holds === false) ? 1 : 0;
