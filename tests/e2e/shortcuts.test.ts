import { beforeAll, expect, test } from 'vitest';
import { button } from '../rig/control.ts';
import { describeInBrowsers } from '../rig/rig.ts';
import { until } from '../rig/until.ts';
import { hubSpot, serveCrmPages } from './pages/crm-pages.ts';
import { serveOtherPages } from './pages/other-pages.ts';
import { badges } from './steps/badges.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { closePopup, reviewed } from './steps/opened-popup.ts';

const createAndCopy = 'Alt+Shift+L';
const openPopup = 'Alt+Shift+Q';

describeInBrowsers('a keyboard shortcut', { menus: true }, (rig, testInChromium) => {
  beforeAll(async () => {
    serveCrmPages(rig.hosts);
    serveOtherPages(rig.hosts);
    await connectAgencyApp(rig);
  });

  test('creates the Company of the record in front; again: said, and nothing made', async () => {
    const page = await rig.browser.openTab(hubSpot(5));
    await rig.browser.pressShortcut(createAndCopy);
    const said = 'Created Acme Inc in Agency APP. Link copied.';
    await page.waitForToast(said);
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('HS42C5'));
    await expect.poll(() => badges(rig.browser)).toEqual([{ text: '✓', title: said }]);

    await rig.browser.writeClipboard('something else');
    await rig.browser.killBackground();
    await rig.browser.pressShortcut(createAndCopy);
    await page.waitForToast('Acme Inc already exists in Agency APP.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('HS42C5'));
    expect(rig.linkApp.acceptedCreates('HS42C5')).toHaveLength(1);
  });

  testInChromium('goes to review where something is not certain', async () => {
    await rig.browser.openTab('https://app.hubspot.com/contacts/42/record/0-1/9');
    await rig.browser.pressShortcut(createAndCopy);
    const form = await reviewed(rig.browser);
    await closePopup(rig.browser);
    expect(form).toMatchObject({ name: 'Betty Bair', id: 'HS42N9' });
    expect(rig.linkApp.acceptedCreates('HS42N9')).toEqual([]);
  });

  test('opens the popup, filled in', async () => {
    await rig.browser.openTab(hubSpot(6));
    await rig.browser.pressShortcut(openPopup);
    expect(await reviewed(rig.browser)).toMatchObject({ id: 'HS42C6' });
    await closePopup(rig.browser);
  });

  const empty = 'on %s, which lets nobody in: an empty form is to be filled in';
  const expectEmptyForm = async (address: string) => {
    const before = rig.linkApp.acceptedCreates().length;
    await rig.browser.openTab(address);
    await rig.browser.pressShortcut(createAndCopy);
    await until('an empty form', () =>
      rig.browser.evaluateInPopup((popup) => {
        const boxes = [...popup.querySelectorAll('input')].filter(({ type }) => type === 'text');
        return boxes.length === 2 && boxes.every(({ value }) => value === '');
      }),
    );
    await closePopup(rig.browser);
    expect(rig.linkApp.acceptedCreates()).toHaveLength(before);
  };
  test.each([
    ['a page of the browser', { chromium: 'chrome://version', firefox: 'about:license' }],
  ])(empty, (_, addresses) => expectEmptyForm(addresses[rig.browser.name]));
  testInChromium.each([
    ['a store', 'https://chromewebstore.google.com/'],
    ['a PDF', 'https://files.example.com/sheet.pdf'],
  ])(empty, (_, address) => expectEmptyForm(address));

  test('has its keys and its place in the options', async () => {
    const options = await rig.browser.openOptions();
    await options.waitForText('Keyboard shortcuts');
    const rows = await until('the shortcuts', () =>
      options.evaluate(() => {
        const found = [...document.querySelectorAll<HTMLElement>('.shortcuts > div')];
        return found.length > 0 && found.map(({ innerText }) => innerText.split(/\n+/));
      }),
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        ['Open Quick Companies', openPopup],
        ['Create Company and copy its link', createAndCopy],
        ['Copy connection link', 'no keys set'],
      ]),
    );
    const text = await options.text();
    expect(text.includes('chrome://extensions/shortcuts')).toBe(rig.browser.name === 'chromium');
    if (rig.browser.name === 'chromium') return;
    await options.click(button('Change shortcuts'));
    await until('the page of shortcuts', async () =>
      (await rig.browser.tabs()).includes('about:addons'),
    );
  });

  test('copies the link alone, once its user has set keys for that', async () => {
    // In Chromium only its user can set them, on a page of the browser's own.
    if (rig.browser.name === 'chromium') return;
    const ownKeys = 'Alt+Shift+K';
    await rig.browser.evaluateInBackground(
      (scope, name: string, shortcut: string) =>
        Reflect.get(scope, name).commands.update({ name: 'copy-link', shortcut }),
      'browser',
      ownKeys,
    );
    const page = await rig.browser.openTab(hubSpot(5));
    await rig.browser.pressShortcut(ownKeys);
    await page.waitForToast('Link of Acme Inc copied.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('HS42C5'));
  });
});
