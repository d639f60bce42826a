import { expect, test } from 'vitest';
import { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';

describeInBrowsers('a Chromium before 148, without a `browser` of its own', inChromium, (rig) => {
  test('draws its pages with the polyfill, and any other without', async () => {
    const { browser } = rig;
    if (!(browser instanceof ChromiumBrowser)) throw new Error('Only Chromium comes so late');
    for (const isOld of [true, false]) {
      const page = await browser.browser.newPage();
      const loaded: string[] = [];
      page.on('request', (request) => void loaded.push(request.url()));
      if (isOld)
        await page.evaluateOnNewDocument(() => Reflect.deleteProperty(globalThis, 'browser'));
      await page.goto(`${browser.extensionAddress}popup.html`);
      await page.waitForSelector('input[type=password]');
      expect(loaded.some((address) => address.includes('polyfill'))).toBe(isOld);
      await page.close();
    }
  });
});
