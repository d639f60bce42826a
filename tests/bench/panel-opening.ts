import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { temporaryFolder } from '../rig/temporary-folder.ts';
import { writeBlankExtension } from './blank-extension.ts';
import type { Figure } from './figure.ts';
import { openSubject } from './opening.ts';
import { median, middleHalf, noiseOf } from './statistics.ts';

const pairs = 30;
const mostTimesFew = 1.5;

const asText = (values: number[]) => `${median(values).toFixed(1)} ms (${middleHalf(values)})`;

/** Chooses a Link APP by its place, as the panel keeps it. */
export const choose = (chromium: ChromiumBrowser, index: number) =>
  chromium.evaluateInBackground(async ({ chrome }, which) => {
    const { linkApps } = await chrome.storage.local.get<{
      linkApps: { value: { id: string }[] };
    }>('linkApps');
    const value = linkApps.value[which]?.id ?? null;
    await chrome.storage.local.set({ chosenLinkApp: { version: 1, value } });
  }, index);

/**
 * From the panel's navigation to its first rows: of the first Link APP, with few Companies, and of
 * the second, with many, in turns, and beside them a blank page.
 */
export async function measurePanelOpening(chromium: ChromiumBrowser): Promise<Figure[]> {
  const folder = await temporaryFolder();
  try {
    const path = await writeBlankExtension(folder.path, 'blank-beside-panel');
    const address = `chrome-extension://${await chromium.browser.installExtension(path)}/`;
    const blank = await openSubject(chromium, address, 'popup.html', null);
    const row = '[role=grid] button';
    const open = await openSubject(chromium, chromium.extensionAddress, 'sidepanel.html', row);
    const times = { blank: [] as number[], few: [] as number[], many: [] as number[] };
    for (let pair = -1; pair < pairs; pair += 1) {
      const now = { blank: await blank(), few: 0, many: 0 };
      await choose(chromium, 0);
      now.few = await open();
      await choose(chromium, 1);
      now.many = await open();
      if (pair < 0) continue;
      for (const kind of ['blank', 'few', 'many'] as const) times[kind].push(now[kind]);
    }
    return figures(times);
  } finally {
    await folder.remove();
  }
}

function figures(times: Record<'blank' | 'few' | 'many', number[]>): Figure[] {
  const ratio = median(times.many) / median(times.few);
  return [
    {
      what: 'Panel with 100,000 Companies to its first rows, times one with 10',
      value: `${ratio.toFixed(2)} (${asText(times.many)} against ${asText(times.few)})`,
      noise: noiseOf(times.few),
      bound: String(mostTimesFew),
      holds: ratio <= mostTimesFew,
    },
    {
      what: 'Panel with 10 Companies, times a blank page',
      value: `${(median(times.few) / median(times.blank)).toFixed(2)} (${asText(times.blank)})`,
      noise: noiseOf(times.blank),
    },
  ];
}
