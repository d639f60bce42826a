import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { serveCrmPages } from './pages/crm-pages.ts';
import { button, type Control, heading, searchbox, select, tab, textbox } from './rig/control.ts';
import { FirefoxBrowser } from './rig/firefox/firefox-browser.ts';
import { describeInBrowsers } from './rig/rig.ts';
import type { Rig } from './rig/start-rig.ts';
import type { Surface } from './rig/surface.ts';
import { until } from './rig/until.ts';
import { connectLinkApp } from './steps/connect-link-app.ts';
import { enterGuard } from './steps/find-company.ts';
import { moveBeside, moveToNewWindow } from './steps/move-tab.ts';

const hubSpot = (id: number) => `https://app.hubspot.com/contacts/42/record/0-2/${id}`;
const panelPage = 'sidepanel.html';
const name = textbox('Name');
const follow = button('Follow');
const unseen = 'Quick Companies sees a page only where you let it.';
const newCompany = button('New Company');
const firstFound: Control = { role: 'button', within: { role: 'list', name: 'Found' } };

const countRead = (rig: Rig) =>
  rig.simulator.log.filter(({ call }) => call === 'readCompany').length;

/** Without a load, as a single-page application goes on. */
const goOn = (page: Surface, path: string) =>
  page.evaluate((next) => history.pushState({}, '', next), path);

async function setUp(rig: Rig): Promise<void> {
  serveCrmPages(rig.hosts);
  rig.linkApp.seed([
    { id: 'HS42C7', name: 'Hooli' },
    { id: 'OLDGLOBEX', name: 'GLOBEX Inc.' },
  ]);
  await connectLinkApp(rig.browser, { token: rig.token, label: 'Agency APP' });
}

async function openThisPage(rig: Rig): Promise<Surface> {
  const panel = await rig.browser.openPanel();
  await panel.click(tab('This page'));
  return panel;
}

describeInBrowsers(
  'this page',
  (rig) => {
    beforeAll(async () => {
      await setUp(rig);
      const panel = await openThisPage(rig);
      await panel.waitForText(unseen);
      await panel.choose(select('CRM'), 'HubSpot');
      await rig.browser.answerPermission(() => panel.click(follow), 'deny');
      await panel.waitUntilSaid('The browser did not allow it.');
      await rig.browser.answerPermission(() => panel.click(follow), 'allow');
    });

    test('goes along with the tab in front, and with what moves on without a load', async () => {
      const panel = await openThisPage(rig);
      await rig.browser.openTab('https://www.example.com/');
      await panel.waitForText(unseen);
      const crm = await rig.browser.openTab(hubSpot(5));
      await panel.waitForText('HubSpot company');
      await panel.waitForText('This record’s Company is not known here in Agency APP');
      const before = countRead(rig);
      await goOn(crm, '/contacts/42/record/0-2/7');
      await panel.waitFor(heading('Hooli'));
      await goOn(crm, '/contacts/42/objects/0-2/views/all/list');
      await panel.waitForText('No record of a known CRM stands here.');
      await goOn(crm, '/contacts/42/record/0-2/7');
      await panel.waitFor(heading('Hooli'));
      expect(countRead(rig)).toBe(before);
      await panel.click(button('Check'));
      await until('the question', () => countRead(rig) === before + 1);
    });

    test('each window has its own', async () => {
      const first = await openThisPage(rig);
      await rig.browser.openTab(hubSpot(7));
      await first.waitFor(heading('Hooli'));
      const second = await rig.browser.openTab(panelPage);
      await second.waitFor(tab('This page'));
      const address = await second.address();
      await moveToNewWindow(rig.browser, address);
      await second.evaluate(() => location.reload());
      await rig.browser.openTab(hubSpot(8));
      await moveBeside(rig.browser, hubSpot(8), address);
      await second.waitForText('This record’s Company is not known here');
      expect(await first.has(heading('Hooli'))).toBe(true);
      expect(await second.text()).not.toContain('Hooli');
      // The window ends with its last tab.
      await moveBeside(rig.browser, hubSpot(8), hubSpot(7));
      await second.close();
    });

    test('reads the page when its user presses, and creates by Enter', async () => {
      const panel = await openThisPage(rig);
      const crm = await rig.browser.openTab(hubSpot(5));
      await panel.waitFor(newCompany);
      expect(await panel.text()).not.toContain('Acme Inc');
      expect(await crm.evaluate(() => document.hasFocus())).toBe(true);
      await panel.click(newCompany);
      await until('the name', async () => (await panel.value(name)) === 'Acme Inc');
      expect(await panel.value(textbox('Company id'))).toBe('HS42C5');
      await wait(enterGuard);
      await panel.press('Enter');
      await panel.waitUntilSaid('Created Acme Inc in Agency APP. Link copied.');
      expect(await rig.browser.readClipboard()).toContain(rig.linkApp.company('HS42C5')?.pageKey);
      await panel.waitForText('This record: HubSpot company');
    });

    test('a form that was begun is there again when its record is', async () => {
      const panel = await openThisPage(rig);
      const crm = await rig.browser.openTab(hubSpot(10));
      await panel.click(newCompany);
      await panel.fill(name, 'Stark Industries');
      await goOn(crm, '/contacts/42/record/0-2/7');
      await panel.waitFor(heading('Hooli'));
      await goOn(crm, '/contacts/42/record/0-2/10');
      await until('the form', async () => (await panel.value(name)) === 'Stark Industries');
      await panel.click(button('Discard draft'));
      await panel.waitForText('This record’s Company is not known here');
    });

    test('a Company made elsewhere stands here at once', async () => {
      const panel = await openThisPage(rig);
      await rig.browser.openTab(hubSpot(8));
      await panel.waitFor(newCompany);
      const popup = await rig.browser.openTab('popup.html');
      await popup.click(newCompany);
      await popup.fill(name, 'Soylent');
      await popup.fill(textbox('Company id'), 'HS42C8');
      await popup.click(button('Create'));
      await popup.waitUntilSaid('Created Soylent in Agency APP.');
      await popup.close();
      await rig.browser.openTab(hubSpot(8));
      await panel.waitFor(heading('Soylent'));
    });

    test('a record is tied to a Company that was made before', async () => {
      const panel = await openThisPage(rig);
      await rig.browser.openTab(hubSpot(6));
      await panel.click(button('This is an existing Company…'));
      await panel.fill(searchbox('Find a Company'), 'globex');
      await panel.click(firstFound);
      await panel.waitUntilSaid('This record belongs to GLOBEX Inc. from now on.');
      await panel.waitFor(heading('GLOBEX Inc.'));
    });

    test('is over once the options stop it', async () => {
      const panel = await openThisPage(rig);
      await rig.browser.openTab(hubSpot(7));
      await panel.waitFor(heading('Hooli'));
      const options = await rig.browser.openOptions();
      await options.click(button('Stop following *.hubspot.com'));
      await options.waitUntilSaid('*.hubspot.com is no longer followed.');
      await options.waitForText('The side panel follows no site.');
      await options.close();
      await rig.browser.openTab(hubSpot(7));
      await panel.waitForText(unseen);
    });
  },
  { menus: true },
);

describeInBrowsers(
  'the real panel',
  (rig) => {
    test('opens by a press in the popup, on the page of it, and asks to follow its site', async () => {
      await setUp(rig);
      const crm = await rig.browser.openTab(hubSpot(7));
      const panel = await rig.browser.openPanel();
      await panel.waitFor(heading('Hooli'));
      const followSite = button('Follow app.hubspot.com');
      await rig.browser.answerPermission(() => panel.click(followSite), 'allow');
      await panel.waitUntilGone(followSite);
      await goOn(crm, '/contacts/42/record/0-2/8');
      await panel.waitForText('This record’s Company is not known here');
    });
  },
  { browsers: ['chromium'], menus: true },
);

describeInBrowsers(
  'the real sidebar',
  (rig) => {
    test('opens by a press', async () => {
      await setUp(rig);
      const { browser } = rig;
      if (!(browser instanceof FirefoxBrowser)) throw new Error('Only Firefox has a sidebar');
      const popup = await browser.openPopup();
      expect(await browser.openSidebar()).toBeNull();
      await popup.click(button('Open side panel'));
      await until('the sidebar', async () =>
        (await browser.openSidebar())?.includes('quick-companies'),
      );
    });
  },
  { browsers: ['firefox'] },
);
