import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { temporaryFolder } from '../rig/temporary-folder.ts';
import { writeLeastExtension } from './blank-extension.ts';
import type { Figure } from './figure.ts';
import { openSubject, touchCompanies } from './opening.ts';
import { median, middleHalf, noiseOf } from './statistics.ts';

const pairs = 40;
const mostTimesTheLeast = 1.1;

/**
 * The popup with its directory, against the least one, in turns in the same browser. Both are opened as
 * tabs, with another page of theirs open all the while, so that neither waits for a process to start.
 */
export async function measurePopupOpening(chromium: ChromiumBrowser): Promise<Figure> {
  const folder = await temporaryFolder();
  try {
    await touchCompanies(chromium);
    const ours = await openSubject(chromium, chromium.extensionAddress, 'popup.html', 'li');
    const path = await writeLeastExtension(folder.path, 'least');
    const address = `chrome-extension://${await chromium.browser.installExtension(path)}/`;
    const least = await openSubject(chromium, address, 'popup.html', 'li');
    await ours();
    await least();
    const times = { ours: [] as number[], least: [] as number[] };
    for (let pair = 0; pair < pairs; pair += 1) {
      times.ours.push(await ours());
      times.least.push(await least());
    }
    const ratio = median(times.ours) / median(times.least);
    return {
      what: 'Popup with 10,000 Companies, times the least one that draws by a script',
      value: `${ratio.toFixed(2)} (${asText(times.ours)} against ${asText(times.least)})`,
      noise: noiseOf(times.least),
      bound: String(mostTimesTheLeast),
      holds: ratio <= mostTimesTheLeast,
    };
  } finally {
    await folder.remove();
  }
}

const asText = (values: number[]) => `${median(values).toFixed(1)} ms (${middleHalf(values)})`;
