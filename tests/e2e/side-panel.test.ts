import { describe, expect, test } from 'vitest';
import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { button, heading, tab, textbox } from '../rig/control.ts';
import { describeInBrowsers } from '../rig/rig.ts';
import { until } from '../rig/until.ts';
import { keepStored } from './steps/keep-stored.ts';

const panelPage = 'sidepanel.html';

describeInBrowsers('the side panel', (rig, testInChromium) => {
  test('connects a Link APP where there is none, and then shows its Companies', async () => {
    rig.linkApp.seed([{ id: 'ACME', name: 'Acme Inc' }]);
    const panel = await rig.browser.openTab(panelPage);
    await panel.waitFor(heading('Connect your Link APP'));
    await panel.fill(textbox('Link APP token'), rig.token);
    await panel.fill(textbox('Label'), 'Agency APP');
    await panel.click(button('Save and check'));
    await panel.waitForText('Acme Inc');
    await panel.waitForText('Agency APP');
  });

  describe('its tabs', () => {
    test('follow the arrow keys, and the last one is there again', async () => {
      const panel = await rig.browser.openTab(panelPage);
      await panel.focus(tab('Companies'));
      await panel.press('ArrowLeft');
      await expect.poll(() => panel.isFocused(tab('This page'))).toBe(true);
      await panel.waitForText('Quick Companies only sees the pages you allow.');
      const again = await rig.browser.openTab(panelPage);
      await again.waitForText('Quick Companies only sees the pages you allow.');
      await again.click(tab('Companies'));
      await again.waitForText('Acme Inc');
      await keepStored(rig.browser, 'panel', '"tab":"companies"');
    });
  });

  test('copies a link, and says so', async () => {
    const panel = await rig.browser.openTab(panelPage);
    await panel.click(button('Copy link of Acme Inc'));
    await panel.waitUntilSaid('Link of Acme Inc copied.');
    expect(await rig.browser.readClipboard()).toContain('https://app.getconduit.app/');
  });

  testInChromium('stands in a window of its own where the browser has no side panel', async () => {
    const popup = await rig.browser.openTab('popup.html');
    await popup.evaluate(() => Object.defineProperty(chrome, 'sidePanel', { value: undefined }));
    await popup.click(button('Open side panel'));
    const { browser } = rig.browser as ChromiumBrowser;
    const panel = await until('the panel', async () =>
      (await browser.pages()).find((page) => /sidepanel[.]html[?]beside=\d+$/.test(page.url())),
    );
    await panel.waitForSelector('text/Acme Inc');
    await expect.poll(() => panel.evaluate(() => innerWidth)).toBeLessThan(500);
  });

  testInChromium('reads on after the browser has closed its database by force', async () => {
    const panel = await rig.browser.openTab(panelPage);
    await panel.waitForText('Acme Inc');
    await forceCloseDatabases(rig.browser as ChromiumBrowser);
    await panel.click(button('Acme Inc'));
    await panel.waitFor(heading('Acme Inc'));
  });
});

/** By the browser's own page about databases: of all that are open. */
async function forceCloseDatabases({ browser }: ChromiumBrowser): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://indexeddb-internals');
  await page.waitForSelector('>>> .force-close');
  for (const control of await page.$$('>>> .force-close')) await control.click();
  await page.close();
}
