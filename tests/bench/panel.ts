import { connectLinkApp } from '../e2e/steps/connect-link-app.ts';
import { seedDirectory } from '../e2e/steps/seed-directory.ts';
import { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { startRig } from '../rig/start-rig.ts';
import type { Figure } from './figure.ts';
import { untilPacked } from './packed.ts';
import { measurePanelList, measureWhole } from './panel-list.ts';
import { choose, measurePanelOpening } from './panel-opening.ts';

const [few, several, many] = [10, 10_000, 100_000];

/** The panel with few Companies in one Link APP, many in another, and several in a third. */
export async function measurePanel(): Promise<Figure[]> {
  const rig = await startRig('chromium');
  try {
    const { browser, simulator } = rig;
    if (!(browser instanceof ChromiumBrowser)) throw new Error('The figures are of Chromium');
    const second = simulator.addLinkApp('Other APP');
    const third = simulator.addLinkApp('Third APP');
    await connectLinkApp(browser, { token: rig.token, label: 'Agency APP' });
    await connectLinkApp(browser, { token: second.token ?? '', label: 'Other APP' });
    await connectLinkApp(browser, { token: third.token ?? '', label: 'Third APP' });
    await seedDirectory(browser, 0, few, 0);
    await seedDirectory(browser, 0, many, 1);
    await seedDirectory(browser, 0, several, 2);
    const page = await browser.openTab('manifest.json');
    await untilPacked(page);
    await page.close();
    const figures = await measurePanelOpening(browser);
    await choose(browser, 2);
    figures.push(await measureWhole(browser, '10,000', 200));
    await choose(browser, 1);
    figures.push(await measureWhole(browser, '100,000', 1000));
    return [...figures, ...(await measurePanelList(browser))];
  } finally {
    await rig.close();
  }
}
