import { setTimeout as wait } from 'node:timers/promises';
import type { ChromiumBrowser } from '../e2e/rig/chromium/chromium-browser.ts';
import { startRig } from '../e2e/rig/start-rig.ts';
import { connectLinkApp } from '../e2e/steps/connect-link-app.ts';

const rig = await startRig('chromium');
const browser = rig.browser as ChromiumBrowser;
const source = (name: string, isError = false) => ({
  id: name.toLowerCase().replaceAll(' ', '_'),
  name,
  credentials: [
    {
      id: 1,
      name: 'Login of Anna',
      created_at: '2026-01-01T00:00:00Z',
      accounts: [
        { id: 1, name: 'Main account', native_id: '1', is_error: isError },
        { id: 2, name: 'Second account', native_id: '2', is_error: false },
      ],
    },
  ],
});
const all = ['Facebook Ads', 'Google Ads', 'Shopify', 'HubSpot', 'Xero', 'Stripe'];
const names = [
  'Northwind Traders',
  'Łódź Foods Sp. z o.o.',
  'Ромашка',
  'ACME GmbH',
  'Blue Yonder',
  'Rhabarberbarbara Extraordinarily Long Company Name International Holdings (Deutschland) GmbH & Co. KG',
  '東京商事',
  'Zebra',
  'Brightside Studio',
  'Contoso',
  'Fabrikam',
  'Adatum',
  'Tailspin Toys',
  'Wide World Importers',
];
rig.linkApp.seed(
  names.map((name, i) => ({
    id: i === 5 ? 'A1B2C3'.repeat(12) : `C${i + 100}`,
    name,
    createdAt: `2025-0${1 + (i % 9)}-01T00:00:00Z`,
    pageEnabled: i !== 4,
    connections: all.slice(0, i % 7).map((n, k) => source(n, i === 3 && k === 1)),
  })),
);
rig.linkApp.seedMany(1204);
await connectLinkApp(browser, { token: rig.token, label: 'Agency APP' });
const page = await browser.browser.newPage();
const shot = async (name: string, w: number, h: number, dark: boolean) => {
  await page.setViewport({ width: w, height: h, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
  ]);
  await wait(300);
  await page.screenshot({ path: `/tmp/shots/${name}.png` as never });
};
await page.goto(`${browser.extensionAddress}sidepanel.html`);
await wait(1500);
await shot('panel-light', 380, 760, false);
await shot('panel-dark', 380, 760, true);
await shot('panel-narrow', 260, 700, false);
await shot('panel-wide', 800, 600, false);
await page.keyboard.type('fac');
await wait(600);
await shot('panel-search', 380, 500, false);
await page.keyboard.press('ArrowDown');
await wait(300);
await shot('panel-row-focus', 380, 500, false);
await page.keyboard.press('Enter');
await wait(1200);
await shot('details-light', 380, 1000, false);
await shot('details-dark', 380, 1000, true);
await page.goto(`${browser.extensionAddress}sidepanel.html`);
await wait(800);
await page.evaluate(() => {
  for (const b of document.querySelectorAll<HTMLElement>('[role=tab],button'))
    if (b.textContent?.trim() === 'This page') b.click();
});
await wait(700);
await shot('this-page', 380, 600, false);
await page.goto(`${browser.extensionAddress}options.html`);
await wait(800);
await page.setViewport({ width: 1000, height: 900, deviceScaleFactor: 1 });
await page.screenshot({ path: '/tmp/shots/options.png' as never, fullPage: true });
await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
await page.setViewport({ width: 420, height: 900, deviceScaleFactor: 1 });
await page.screenshot({ path: '/tmp/shots/options-narrow.png' as never, fullPage: true });
await rig.close();
