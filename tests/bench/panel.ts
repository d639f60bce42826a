import { connectLinkApp } from '../e2e/steps/connect-link-app.ts';
import { seedDirectory } from '../e2e/steps/seed-directory.ts';
import { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { startRig } from '../rig/start-rig.ts';
import type { Figure } from './figure.ts';
import { measurePanelList } from './panel-list.ts';
import { measurePanelOpening } from './panel-opening.ts';

const few = 10;
const many = 100_000;

/** The panel with few Companies in one Link APP, and many in another. */
export async function measurePanel(): Promise<Figure[]> {
  const rig = await startRig('chromium');
  try {
    const { browser, simulator } = rig;
    if (!(browser instanceof ChromiumBrowser)) throw new Error('The figures are of Chromium');
    const second = simulator.addLinkApp('Other APP');
    await connectLinkApp(browser, { token: rig.token, label: 'Agency APP' });
    await connectLinkApp(browser, { token: second.token ?? '', label: 'Other APP' });
    await seedDirectory(browser, 0, few, 0);
    await seedDirectory(browser, 0, many, 1);
    return [...(await measurePanelOpening(browser)), ...(await measurePanelList(browser))];
  } finally {
    await rig.close();
  }
}
