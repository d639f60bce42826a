import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { anyHeading, heading } from '../rig/control.ts';
import { describeInBrowsers } from '../rig/rig.ts';
import type { Surface } from '../rig/surface.ts';
import { until } from '../rig/until.ts';
import { type HeldPage, serveMovingPages } from './pages/moving-pages.ts';
import { chooseFromMenu, copyLink, createAndCopy } from './steps/choose-from-menu.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import {
  closePopup,
  hurryPopup,
  pressInPopup,
  reviewed,
  waitInPopup,
} from './steps/opened-popup.ts';
import { passTime } from './steps/pass-time.ts';

const hubSpot = (id: number) => `https://app.hubspot.com/contacts/99/record/0-2/${id}`;
const list = 'https://app.hubspot.com/contacts/99/objects/0-2/views/all/list';
const salesforce = (id: string) =>
  `https://weyland.lightning.force.com/one/one.app#/sObject/${id}/view`;
/** A page that has had its address so long, in milliseconds, has its own name too. */
const settled = 2500;

/** What the page of late names has. */
interface Moving {
  openSlider: (...open: readonly [id: number, hasFrame: boolean]) => void;
  go: (...move: readonly [id: number, name: string, lag: number]) => void;
}

describeInBrowsers('a right-click', { menus: true }, (rig, testInChromium) => {
  let slowPage: HeldPage;
  beforeAll(async () => {
    slowPage = serveMovingPages(rig.hosts);
    await connectAgencyApp(rig);
  });

  const go = (page: Surface, id: number, name: string, lag: number) =>
    page.evaluate((move) => (globalThis as unknown as Moving).go(...move), [
      id,
      name,
      lag,
    ] as const);

  const openSlider = async (page: Surface, id: number, hasFrame: boolean) => {
    await page.evaluate((open) => (globalThis as unknown as Moving).openSlider(...open), [
      id,
      hasFrame,
    ] as const);
    await until('the address', async () => (await page.address()).includes(`/${id}/`));
  };

  const namesMade = (id: string) => rig.linkApp.acceptedCreates(id).map((made) => made.name);

  test('after the page went on, and its title and heading lag: never under the last one’s name', async () => {
    const page = await rig.browser.openTab('https://app.hubspot.com/contacts/98/record/0-2/1');
    await go(page, 10, 'Client', 300);
    await rig.browser.pressShortcut('Alt+Shift+L');
    expect(await reviewed(rig.browser)).toMatchObject({ name: '', id: 'HS98C10' });
    await pressInPopup(rig.browser, 'Use “Client”');
    await closePopup(rig.browser);
    // From the first look on the page is known, and nothing has to be waited for.
    await go(page, 20, 'Client again', 0);
    await passTime(rig.browser, settled);
    await go(page, 50, 'Client once more', 300);
    await chooseFromMenu(rig.browser, page, anyHeading, createAndCopy);
    await page.waitForToast('Created Client once more in Agency APP. Link copied.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('HS98C50'));
    expect(namesMade('HS98C50')).toEqual(['Client once more']);
    expect(['HS98C10', 'HS98C20'].flatMap(namesMade)).toEqual([]);
  });

  testInChromium('after it went on to a record whose name never comes: none', async () => {
    const page = await rig.browser.openTab('https://app.hubspot.com/contacts/98/record/0-2/1');
    await chooseFromMenu(rig.browser, page, anyHeading, copyLink);
    await page.waitForToast('This record has no Company');
    await passTime(rig.browser, settled);
    await go(page, 30, 'Too late', 60_000);
    await rig.browser.pressShortcut('Alt+Shift+L');
    await passTime(rig.browser, settled);
    const form = await reviewed(rig.browser);
    expect(form).toMatchObject({ name: '', id: 'HS98C30' });
    expect(form.text).toContain('The page still shows the previous record’s name.');
    expect(form.text).toContain('Use “Wayne Enterprises”');
    await closePopup(rig.browser);
    expect(namesMade('HS98C30')).toEqual([]);
  });

  testInChromium('on a record in a frame over the list: under its own name', async () => {
    const page = await rig.browser.openTab('https://acme.bitrix24.de/crm/company/list/');
    await openSlider(page, 12, true);
    await rig.browser.pressShortcut('Alt+Shift+L');
    await page.waitForToast('Created Cyberdyne in Agency APP. Link copied.');
  });

  testInChromium('where little is the record’s: reviewed, without the list’s name', async () => {
    const page = await rig.browser.openTab('https://acme.bitrix24.de/crm/company/list/');
    await openSlider(page, 13, false);
    await rig.browser.pressShortcut('Alt+Shift+L');
    await passTime(rig.browser, settled);
    await hurryPopup(rig.browser);
    const form = await reviewed(rig.browser);
    expect(form).toMatchObject({ name: '', id: 'BXACMEX2BITRIX024X2DEXC13' });
    await closePopup(rig.browser);
  });

  testInChromium('where the fragment tells the record, and after it changed', async () => {
    const page = await rig.browser.openTab(salesforce('001M000000qfPySIAU'));
    await chooseFromMenu(rig.browser, page, anyHeading, createAndCopy);
    await page.waitForToast('Created Weyland-Yutani in Agency APP. Link copied.');
    await passTime(rig.browser, settled);
    await page.evaluate(() => {
      location.hash = '#/sObject/0013k00002crTPaAAM/view';
    });
    await chooseFromMenu(rig.browser, page, anyHeading, createAndCopy);
    await page.waitForToast('Created Nakatomi in Agency APP. Link copied.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('SFA0013K00002CRTPAAAM'));
  });

  test('in a frame of a record’s page: the page’s record', async () => {
    const page = await rig.browser.openTab(hubSpot(3));
    if (rig.browser.name === 'firefox') {
      // A link in a frame is in both: the page's entries that could be taken for its own are left out.
      await chooseFromMenu(rig.browser, page, undefined, 'Create Company from this page…');
      expect(await reviewed(rig.browser)).toMatchObject({
        name: 'Wonka Industries',
        id: 'HS99C3',
      });
      await closePopup(rig.browser);
      return;
    }
    await chooseFromMenu(rig.browser, page, undefined, createAndCopy);
    await page.waitForToast('Created Wonka Industries in Agency APP. Link copied.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('HS99C3'));
  });

  test('on a link in a frame: the record behind it, as that frame names it', async () => {
    const page = await rig.browser.openTab(list);
    await chooseFromMenu(rig.browser, page, undefined, createAndCopy);
    await page.waitForToast('Created Sirius in Agency APP. Link copied.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('HS99C4'));
  });

  testInChromium('on a record that JSON-LD alone names: reviewed, nothing sent', async () => {
    const page = await rig.browser.openTab(hubSpot(7));
    await chooseFromMenu(rig.browser, page, undefined, createAndCopy);
    expect(await reviewed(rig.browser)).toMatchObject({ name: 'Somebody Else', id: 'HS99C7' });
    await closePopup(rig.browser);
    expect(rig.linkApp.acceptedCreates('HS99C7')).toEqual([]);
  });

  test('after the extension was started anew, as by an update: as before', async () => {
    // Chromium does not start what a tool has loaded anew.
    if (rig.browser.name === 'chromium') return;
    const reload = rig.browser.evaluateInBackground(({ chrome }) => chrome.runtime.reload());
    // What was to answer has ended by then.
    await Promise.race([reload.catch(() => undefined), wait(1000)]);
    const page = await rig.browser.openTab(hubSpot(6));
    await chooseFromMenu(rig.browser, page, anyHeading, createAndCopy);
    await page.waitForToast('Created Soylent in Agency APP. Link copied.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('HS99C6'));
  });

  // Firefox asks the page first whether the keys are its own.
  testInChromium('a page that hangs is not waited for, and its name comes later', async () => {
    const page = await rig.browser.openTab(hubSpot(5));
    await page.click(heading('Virtucon'));
    await until('the page to hang', slowPage.isHeld);
    // Its menu would not open: a shortcut asks for the same.
    await rig.browser.pressShortcut('Alt+Shift+L');
    await waitInPopup(rig.browser, 'Reading the name on the page…');
    slowPage.release();
    expect(await reviewed(rig.browser)).toMatchObject({ name: 'Virtucon', id: 'HS99C5' });
    await closePopup(rig.browser);
    expect(rig.linkApp.acceptedCreates('HS99C5')).toEqual([]);
  });
});
