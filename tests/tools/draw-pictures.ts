/** `npm run pictures`: the pictures of the README, of the real thing. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connectLinkApp } from '../e2e/steps/connect-link-app.ts';
import { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { button, searchbox, textbox } from '../rig/control.ts';
import { startRig } from '../rig/start-rig.ts';
import { root, runProgram } from './run-program.ts';

const folder = join(root, 'docs');
const clients = [
  'Northwind Traders',
  'Łódź Foods Sp. z o.o.',
  'Ромашка',
  'ACME GmbH',
  'Blue Yonder',
];

/** What was done leaves the first line with the next view, once it was seen. */
const glance = 1500;

const sources = ['Facebook Ads', 'Google Ads', 'Shopify', 'HubSpot'];

/** Every client has one source more than the one before; an account of the fourth does not work. */
const connectionsOf = (index: number) =>
  sources.slice(0, index).map((name, source) => ({
    id: name.toLowerCase(),
    name,
    credentials: [
      {
        id: 1,
        name: 'Login',
        created_at: '2026-01-01T00:00:00Z',
        accounts: [
          { id: 1, name: 'Main account', native_id: '4711', is_error: index === 3 && source === 1 },
        ],
      },
    ],
  }));

/** The panel beside a page, wider than any surface of the rig. */
async function drawPanel({ browser, extensionAddress }: ChromiumBrowser): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 380, height: 560 });
  await page.goto(`${extensionAddress}sidepanel.html`);
  await page.waitForSelector('[role=grid] tr');
  await wait(1000);
  await page.screenshot({ path: join(folder, 'panel.png') });
  await page.keyboard.type('acme');
  await wait(1000);
  await page.keyboard.press('Enter');
  await page.waitForSelector('details');
  await wait(1000);
  await page.screenshot({ path: join(folder, 'details.png') });
}

if (!runProgram('wxt build -b chrome --level warn')) process.exit(1);
mkdirSync(folder, { recursive: true });
const rig = await startRig('chromium');
try {
  rig.linkApp.seedMany(1204);
  rig.linkApp.seed(
    clients.map((name, index) => ({
      id: `C${index + 1}`,
      name,
      connections: connectionsOf(index),
    })),
  );
  await connectLinkApp(rig.browser, { token: rig.token, label: 'Agency APP' });
  await rig.browser.openTab('https://www.example.com/');
  const popup = await rig.browser.openPopup();
  const draw = (name: string) => popup.screenshot(join(folder, `${name}.png`));

  for (const client of clients) {
    await popup.fill(searchbox('Find a Company'), client);
    await popup.click(button(`Copy link of ${client}`));
    await popup.waitUntilSaid(`Link of ${client} copied.`);
  }
  await popup.fill(searchbox('Find a Company'), '');
  await popup.waitForText('Recent');
  await wait(glance);
  await draw('home');
  await popup.click(button('New Company'));
  await popup.fill(textbox('Name'), 'Brightside Studio');
  await popup.waitForText('Connection page');
  await draw('new-company');
  await popup.click(button('Create and copy link'));
  await popup.waitUntilSaid('Link copied.');
  await draw('card');
  await wait(glance);
  await popup.click(button('Back'));
  await popup.click(button('New Company'));
  await popup.fill(textbox('Name'), 'Acme, Inc.');
  await popup.click(button('Create and copy link'));
  await popup.waitFor(button('Create anyway'));
  await draw('likely-match');
  if (rig.browser instanceof ChromiumBrowser) await drawPanel(rig.browser);
} finally {
  await rig.close();
}
