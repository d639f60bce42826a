import { expect, test } from 'vitest';
import { button } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import type { RigBrowser } from '../rig/rig-browser.ts';
import { until } from '../rig/until.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { stored } from './steps/stored.ts';

interface Stored {
  updatedFrom?: { value: unknown };
}

const line = 'Quick Companies was updated.';

const update = (browser: RigBrowser) =>
  browser.evaluateInBackground(({ chrome }) => {
    const installed = chrome.runtime.onInstalled as typeof chrome.runtime.onInstalled & {
      dispatch(details: object): void;
    };
    installed.dispatch({ reason: 'update', previousVersion: '0.0.1' });
  });

describeInBrowsers('an update', inChromium, (rig) => {
  test('is said until the options have shown what is new, or it is dismissed', async () => {
    await connectAgencyApp(rig);
    const popup = await rig.browser.openTab('popup.html');
    await update(rig.browser);
    await popup.waitForText(line);
    await popup.click(button('What’s new'));
    await until('the options to open', async () =>
      (await rig.browser.tabs()).some((address) => address.endsWith('/options.html')),
    );
    await until('what is new to be seen', isSeen);
    const next = await rig.browser.openTab('popup.html');
    await update(rig.browser);
    await next.click(button('Dismiss'));
    await next.waitUntilGone(button('What’s new'));
    await update(rig.browser);
    await next.waitForText(line);
    const options = await rig.browser.openTab('options.html');
    await options.waitForText('Create many Companies at once');
    await until('what is new to be seen', isSeen);
    const last = await rig.browser.openTab('popup.html');
    await last.waitFor(button('New Company'));
    expect(await last.text()).not.toContain(line);
  });

  async function isSeen(): Promise<boolean> {
    const { storage } = (await stored(rig.browser)) as { storage: Stored };
    return storage.updatedFrom?.value === null;
  }
});
