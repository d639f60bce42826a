import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { temporaryFolder } from '../rig/temporary-folder.ts';
import { writeBlankExtension, writeLeastExtension } from './blank-extension.ts';
import type { Figure } from './figure.ts';
import { openSubject } from './opening.ts';
import { median, middleHalf } from './statistics.ts';

const pairs = 40;
const mostTimesTheBlank = 1.6;

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
      const row = draws ? 'li' : null;
      return await openSubject(chromium, `chrome-extension://${id}/`, 'popup.html', row);
    };
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
  const ratio = median(times.ours) / median(times.blank);
  const noise = median(times.otherBlank) / median(times.blank);
  const asText = (values: number[]) => `${median(values).toFixed(1)} ms (${middleHalf(values)})`;
  return [
    {
      what: 'Popup with 10,000 Companies, times a blank one',
      value: `${ratio.toFixed(2)} (${asText(times.ours)} against ${asText(times.blank)})`,
      bound: String(mostTimesTheBlank),
      holds: ratio <= mostTimesTheBlank,
    },
    {
      what: 'The least popup that draws by a script, times a blank one',
      value: `${(median(times.least) / median(times.blank)).toFixed(2)} (${asText(times.least)})`,
    },
    { what: 'Noise: a blank one, times another', value: noise.toFixed(2) },
  ];
}
