/**
 * `npm run bench`: the figures of the production build in Chromium, each with its bound;
 * `npm run bench -- property`: ten thousand cases of what must hold for every create;
 * `npm run bench -- kills`: 500 rows and 20 deaths of the worker, of twenty seeds;
 * `npm run bench -- bulk-csv`, `-- bulk-reading`, `-- bulk-throughput`, `-- connected`: these figures alone.
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
import { measureCopying } from './copy-time.ts';
import { type Figure, print } from './figure.ts';
import { measureIdlePage } from './idle-page.ts';
import { measureTakingIn } from './list-sync.ts';
import { measureMenu } from './menu-time.ts';
import { measurePanel } from './panel.ts';
import { measurePopupOpening } from './popup-opening.ts';
import { measurePopupScripts } from './popup-scripts.ts';
import { proveKills, provePromise } from './property.ts';
import { measureRecognising } from './recognise.ts';
import { measureSizes } from './sizes.ts';

const built = join(root, '.output/chrome-mv3');
const companies = 10_000;

async function measure(rig: Rig): Promise<Figure[]> {
  const { browser } = rig;
  if (!(browser instanceof ChromiumBrowser)) throw new Error('The figures are of Chromium');
  rig.linkApp.seedMany(companies);
  await connectLinkApp(browser, { token: rig.token, label: 'Agency APP' });
  await browser.openTab('https://www.example.com/');
  const popup = await browser.openPopup();
  await popup.waitForText('10,000 Companies', 60_000);
  await popup.close();
  return [
    ...(await measureCopying(rig, browser)),
    await measurePopupScripts(browser, built),
    ...(await measurePopupOpening(browser)),
    ...(await measureTakingIn(rig, browser)),
    await measureIdlePage(browser, rig.hosts),
  ];
}

type Measure = (rig: Rig, chromium: ChromiumBrowser) => Promise<Figure[]>;

/** In a browser of its own, with a Link APP. */
async function alone(measure: Measure): Promise<Figure[]> {
  const rig = await startRig('chromium');
  try {
    const { browser, token } = rig;
    if (!(browser instanceof ChromiumBrowser)) throw new Error('The figures are of Chromium');
    await connectLinkApp(browser, { token, label: 'Agency APP' });
    return await measure(rig, browser);
  } finally {
    await rig.close();
  }
}

const measureReading: Measure = async (_, chromium) => [await measureBulkReading(chromium)];

function tell(figures: Figure[]): void {
  figures.forEach(print);
  process.exitCode = figures.some(({ holds }) => holds === false) ? 1 : 0;
}

const [, , name] = process.argv;
if (name === 'property') process.exit(provePromise() ? 0 : 1);
if (name === 'kills') process.exit(proveKills() ? 0 : 1);
if (name === 'bulk-csv') {
  tell(await measureBulkCsv());
  process.exit();
}
if (!runProgram('wxt build -b chrome --level warn')) process.exit(1);
if (name === 'connected') {
  tell(await measureConnected());
  process.exit();
}
const ofBulk: Record<string, Measure> = {
  'bulk-throughput': measureBulkThroughput,
  'bulk-reading': measureReading,
  'bulk-kills': measureBulkKills,
};
if (name !== undefined && ofBulk[name]) {
  tell(await alone(ofBulk[name]));
  process.exit();
}
const rig = await startRig('chromium');
try {
  const figures = [
    ...(await measure(rig)),
    ...(await measureMenu()),
    ...(await measurePanel()),
    ...measureSizes(built),
    measureRecognising(),
    ...(await measureBulkCsv()),
    ...(await alone(measureReading)),
    ...(await alone(measureBulkThroughput)),
    ...(await alone(measureBulkKills)),
    ...(await measureConnected()),
  ];
  tell(figures);
} finally {
  await rig.close();
}
