import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { temporaryFolder } from '../rig/temporary-folder.ts';
import { writeBlankExtension, writeLeastExtension } from './blank-extension.ts';
import type { Figure } from './figure.ts';
import { openSubject, touchCompanies } from './opening.ts';
import { median, middleHalf } from './statistics.ts';

const pairs = 40;
const mostTimesTheLeast = 1.1;

/**
 * The popup with its directory, against the least one, in turns in the same browser, and blank ones
 * beside them. All are opened as tabs, with another page of theirs open all the while, so that neither waits for
 * a process to start.
 */
export async function measurePopupOpening(chromium: ChromiumBrowser): Promise<Figure[]> {
  const folder = await temporaryFolder();
  try {
    const install = async (path: string, draws: boolean) => {
      const id = await chromium.browser.installExtension(path);
      const row = draws ? 'li' : null;
      return await openSubject(chromium, `chrome-extension://${id}/`, 'popup.html', row);
    };
    await touchCompanies(chromium);
    const ours = await openSubject(chromium, chromium.extensionAddress, 'popup.html', 'li');
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
  const [ours, blank, least] = [median(times.ours), median(times.blank), median(times.least)];
  const ratio = ours / least;
  const noise = median(times.otherBlank) / blank;
  const asText = (values: number[]) => `${median(values).toFixed(1)} ms (${middleHalf(values)})`;
  return [
    {
      what: 'Popup with 10,000 Companies, times the least one that draws by a script',
      value: `${ratio.toFixed(2)} (${asText(times.ours)} against ${asText(times.least)})`,
      noise: noise.toFixed(2),
      bound: String(mostTimesTheLeast),
      holds: ratio <= mostTimesTheLeast,
    },
    {
      what: 'Popup, and the least one, times a blank one',
      value: `${(ours / blank).toFixed(2)}, ${(least / blank).toFixed(2)} (${asText(times.blank)})`,
    },
  ];
}
