import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import {
  button,
  type Control,
  dialog,
  heading,
  radio,
  searchbox,
  select,
  tab,
  textbox,
} from '../rig/control.ts';
import { FirefoxBrowser } from '../rig/firefox/firefox-browser.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import type { RigBrowser } from '../rig/rig-browser.ts';
import type { Rig } from '../rig/start-rig.ts';
import type { Surface } from '../rig/surface.ts';
import { until } from '../rig/until.ts';
import { hubSpot, serveCrmPages } from './pages/crm-pages.ts';
import { serveOwnSite } from './pages/own-site.ts';
import { ageLists } from './steps/age-lists.ts';
import { audit } from './steps/audit.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { enterGuard } from './steps/find-company.ts';
import { expectAllReached } from './steps/focus.ts';
import { moveBeside, moveToNewWindow } from './steps/move-tab.ts';

const panelPage = 'sidepanel.html';
const name = textbox('Name');
const follow = button('Follow');
const longName = 'Общество с ограниченной ответственностью «Северо-Западная компания»';
const unseen = 'Quick Companies only sees the pages you allow.';
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
    { id: 'HS42C9', name: longName },
    { id: 'OLDGLOBEX', name: 'GLOBEX Inc.' },
  ]);
  await connectAgencyApp(rig);
}

/**
 * Tab leads through all of it, in the order of the page, and axe finds nothing. Firefox’s panel is a
 * tab here, which Tab leaves.
 */
async function expectUsable(rig: Rig, panel: Surface, state: string, atLeast: number) {
  if (rig.browser.name === 'firefox') return;
  await expectAllReached(panel, state, atLeast);
  await audit(rig.browser, panel, state);
}

async function openThisPage(rig: Rig): Promise<Surface> {
  const panel = await rig.browser.openPanel();
  await panel.click(tab('This page'));
  return panel;
}

describeInBrowsers('this page', { menus: true }, (rig, testInChromium) => {
  beforeAll(async () => {
    await setUp(rig);
    const panel = await openThisPage(rig);
    await panel.waitForText(unseen);
    await panel.choose(select('CRM'), 'HubSpot');
    await rig.browser.answerPermission(() => panel.click(follow), 'deny');
    await panel.waitUntilSaid('Your browser didn’t allow it.');
    await rig.browser.answerPermission(() => panel.click(follow), 'allow');
  });

  test('goes along with the tab in front, and with what moves on without a load', async () => {
    const panel = await openThisPage(rig);
    await rig.browser.openTab('https://www.example.com/');
    await panel.waitForText(unseen);
    await expectUsable(rig, panel, 'a page that is not seen', 4);
    const crm = await rig.browser.openTab(hubSpot(5));
    await panel.waitForText('HubSpot company');
    await panel.waitForText('No Company in Agency APP is linked to this record yet');
    await expectUsable(rig, panel, 'a record without a Company', 4);
    const before = countRead(rig);
    await goOn(crm, '/contacts/42/record/0-2/7');
    await panel.waitFor(heading('Hooli'));
    await goOn(crm, '/contacts/42/record/0-2/9');
    await panel.waitFor(heading(longName));
    await expectUsable(rig, panel, 'its card', 8);
    await goOn(crm, '/contacts/42/objects/0-2/views/all/list');
    await panel.waitForText('This page isn’t a record of a known CRM.');
    await expectUsable(rig, panel, 'no record', 1);
    await goOn(crm, '/contacts/42/record/0-2/7');
    await panel.waitFor(heading('Hooli'));
    expect(countRead(rig)).toBe(before);
    await panel.click(button('Check'));
    await until('the question', () => countRead(rig) === before + 1);
  });

  testInChromium('brings a list in again that is old by now', async () => {
    const countListed = () =>
      rig.simulator.log.filter(({ call }) => call === 'listCompanies').length;
    await ageLists(rig.browser);
    const before = countListed();
    await openThisPage(rig);
    await until('the question for the list', () => countListed() > before);
  });

  testInChromium('each window has its own', async () => {
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
    await second.waitForText('is linked to this record yet');
    await expect.poll(() => first.has(heading('Hooli'))).toBe(true);
    await expect.poll(() => second.text()).not.toContain('Hooli');
    // The window ends with its last tab.
    await moveBeside(rig.browser, hubSpot(8), hubSpot(7));
    await second.close();
  });

  test('reads the page when its user presses, and creates by Enter', async () => {
    const panel = await openThisPage(rig);
    const crm = await rig.browser.openTab(hubSpot(5));
    await panel.waitFor(newCompany);
    await expect.poll(() => panel.text()).not.toContain('Acme Inc');
    await expect.poll(() => crm.evaluate(() => document.hasFocus())).toBe(true);
    await panel.click(newCompany);
    await until('the name', async () => (await panel.value(name)) === 'Acme Inc');
    await expect.poll(() => panel.value(textbox('Company id'))).toBe('HS42C5');
    await wait(enterGuard);
    await panel.press('Enter');
    await panel.waitUntilSaid('Created Acme Inc in Agency APP. Link copied.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('HS42C5'));
    await panel.waitForText('This record: HubSpot company');
  });

  testInChromium('a form that was begun is there again when its record is', async () => {
    const panel = await openThisPage(rig);
    const crm = await rig.browser.openTab(hubSpot(10));
    await panel.click(newCompany);
    await panel.fill(name, 'Stark Industries');
    await expectUsable(rig, panel, 'the form', 8);
    await goOn(crm, '/contacts/42/record/0-2/7');
    await panel.waitFor(heading('Hooli'));
    await goOn(crm, '/contacts/42/record/0-2/10');
    await until('the form', async () => (await panel.value(name)) === 'Stark Industries');
    await panel.click(button('Discard draft'));
    await panel.waitForText('is linked to this record yet');
  });

  testInChromium('a create that was refused is told once, in its form', async () => {
    const panel = await openThisPage(rig);
    await rig.browser.openTab(hubSpot(11));
    await panel.waitForText('No Company in Agency APP is linked to this record yet');
    rig.simulator.faults.ask({ fault: { kind: 'forbidden' }, call: 'createCompany' });
    await panel.click(newCompany);
    await panel.fill(name, 'Vandelay');
    await panel.click(button('Create'));
    const said = 'Conduit refused to create Vandelay';
    await panel.waitUntilSaid(said);
    expect((await panel.text()).split(said)).toHaveLength(2);
    await panel.click(button('Discard draft'));
  });

  testInChromium('the next form has the ids that are chosen meanwhile in the options', async () => {
    const panel = await openThisPage(rig);
    await rig.browser.openTab(hubSpot(12));
    await panel.waitFor(newCompany);
    const options = await rig.browser.openOptions();
    await options.click(radio('The record’s own id only'));
    await options.waitUntilSaid('Its Company gets the id 512.');
    await options.close();
    await rig.browser.openTab(hubSpot(12));
    await panel.click(newCompany);
    await until('the id', async () => (await panel.value(textbox('Company id'))) === '12');
    await panel.click(button('Back'));
    const again = await rig.browser.openOptions();
    await again.click(radio('System, account and record'));
    await again.waitUntilSaid('Its Company gets the id HS4021C512.');
    await again.close();
  });

  testInChromium('a Company made elsewhere stands here at once', async () => {
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

  testInChromium('a record is tied to a Company that was made before', async () => {
    const panel = await openThisPage(rig);
    await rig.browser.openTab(hubSpot(6));
    await panel.click(button('This is an existing Company…'));
    await panel.waitFor(searchbox('Find a Company'));
    await expectUsable(rig, panel, 'the choice of a Company', 4);
    await panel.fill(searchbox('Find a Company'), 'globex');
    await panel.click(firstFound);
    await panel.waitUntilSaid('This record is now linked to GLOBEX Inc.');
    await panel.waitFor(heading('GLOBEX Inc.'));
  });

  test('is over once the options stop it', async () => {
    const panel = await openThisPage(rig);
    await rig.browser.openTab(hubSpot(7));
    await panel.waitFor(heading('Hooli'));
    const options = await rig.browser.openOptions();
    await options.click(button('Stop following *.hubspot.com'));
    await options.waitUntilSaid('*.hubspot.com is no longer followed.');
    await options.waitForText('The side panel doesn’t follow any site yet.');
    await options.close();
    await rig.browser.openTab(hubSpot(7));
    await panel.waitForText(unseen);
  });

  testInChromium('is over once everything is erased', async () => {
    const allowed = () =>
      rig.browser.evaluateInBackground(async ({ chrome }) => {
        const { origins = [] } = await chrome.permissions.getAll();
        return origins.filter((origin) => origin.includes('hubspot'));
      });
    const panel = await openThisPage(rig);
    await panel.choose(select('CRM'), 'HubSpot');
    await rig.browser.answerPermission(() => panel.click(follow), 'allow');
    await until('the permission', async () => (await allowed()).length > 0);
    const options = await rig.browser.openOptions();
    await options.click(button('Erase everything'));
    const question = dialog('Erase everything on this computer?');
    await options.click(button('Erase everything', question));
    await options.waitForText('Everything was erased.');
    await expect.poll(() => allowed()).toEqual([]);
    await panel.waitFor(heading('Connect your Link APP'));
  });
});

/** As its user sets them, on the browser's own page. */
async function setKeys({ browser, extensionAddress }: ChromiumBrowser, shortcut: string) {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/shortcuts');
  await page.evaluate(
    async (extensionId, keybinding) => {
      const developerPrivate = Reflect.get(chrome, 'developerPrivate');
      const change = { extensionId, commandName: 'open-panel', keybinding };
      await developerPrivate.updateExtensionCommand(change);
    },
    new URL(extensionAddress).hostname,
    shortcut,
  );
}

describeInBrowsers('the real panel', { ...inChromium, menus: true }, (rig) => {
  beforeAll(() => setUp(rig));

  test('opens by keys, once its user has set them', async () => {
    const { browser } = rig;
    if (!(browser instanceof ChromiumBrowser)) throw new Error('Firefox has a sidebar');
    const isOpen = () =>
      browser.browser.targets().some((target) => target.url().endsWith(panelPage));
    await setKeys(browser, 'Alt+Shift+Y');
    await browser.openTab(hubSpot(7));
    expect(isOpen()).toBe(false);
    await browser.pressShortcut('Alt+Shift+Y');
    await until('the panel', async () => isOpen());
  });

  test('opens by a press in the popup, on the page of it, and asks to follow its site', async () => {
    const crm = await rig.browser.openTab(hubSpot(7));
    const panel = await rig.browser.openPanel();
    await panel.waitFor(heading('Hooli'));
    const followSite = button('Follow app.hubspot.com');
    await rig.browser.answerPermission(() => panel.click(followSite), 'allow');
    await panel.waitUntilGone(followSite);
    await goOn(crm, '/contacts/42/record/0-2/8');
    await panel.waitForText('is linked to this record yet');
  });

  test('shows the page by a press in the popup, and keeps what its list was left with', async () => {
    await rig.browser.openTab('https://www.example.com/');
    const panel = await rig.browser.openPanel();
    await panel.click(tab('Companies'));
    await panel.choose(select('Show'), 'Page on');
    await panel.choose(select('Sort by'), 'Newest');
    await rig.browser.openTab(hubSpot(7));
    await rig.browser.openPanel();
    await panel.waitFor(heading('Hooli'));
    await panel.click(tab('Companies'));
    await expect.poll(() => panel.value(select('Show'))).toBe('pageOn');
    await expect.poll(() => panel.value(select('Sort by'))).toBe('newest');
  });

  test('shows all that the popup finds, where that has no room for it', async () => {
    rig.linkApp.seedMany(12);
    await rig.browser.openTab('https://www.example.com/');
    const panel = await rig.browser.openPanel();
    await panel.click(tab('Companies'));
    await panel.click(button('Refresh list'));
    const popup = await rig.browser.openPopup();
    await popup.fill(searchbox('Find a Company'), 'client');
    await popup.waitUntilSaid('12 Companies found');
    await popup.click(button('Show all 12 Companies in the side panel'));
    await panel.waitUntilSaid('12 Companies found');
    await expect.poll(() => panel.value(searchbox('Find a Company'))).toBe('client');
    await expect.poll(() => panel.value(select('Show'))).toBe('all');
  });

  test('leads from a page of no known CRM to a rule for it, and stays', async () => {
    serveOwnSite(rig.hosts);
    const options = await rig.browser.openOptions();
    await rig.browser.openTab('https://crm.atelier.example/clients/512');
    const panel = await rig.browser.openPanel();
    await panel.click(tab('This page'));
    await panel.click(button('Add a rule for this site…'));
    await options.waitFor(textbox('Address pattern'));
    await options.waitUntilSaid('Id found: 512. Its Company gets the id URATELIERXR512.');
    await expect.poll(() => panel.has(tab('This page'))).toBe(true);
  });

  test('leaves the panel of another window where it is', async () => {
    await rig.browser.openTab(hubSpot(7));
    const other = await rig.browser.openTab(panelPage);
    await other.click(tab('Companies'));
    await moveToNewWindow(rig.browser, await other.address());
    const panel = await rig.browser.openPanel();
    await panel.waitFor(heading('Hooli'));
    await wait(500);
    expect(
      await other.evaluate(() => document.querySelector('[aria-selected=true]')?.textContent),
    ).toBe('Companies');
    await other.close();
  });
});

describeInBrowsers('the real sidebar', { browsers: ['firefox'] }, (rig) => {
  beforeAll(() => setUp(rig));

  const sidebarOf = (browser: RigBrowser): FirefoxBrowser => {
    if (browser instanceof FirefoxBrowser) return browser;
    throw new Error('Only Firefox has a sidebar');
  };

  test.each([
    [
      'a press in the popup',
      async (browser: FirefoxBrowser) =>
        (await browser.openPopup()).click(button('Open side panel')),
    ],
    [
      'the menu of the toolbar button',
      (browser: FirefoxBrowser) => browser.chooseFromActionMenu('Open side panel'),
    ],
    [
      'its keys, once its user has set them',
      async (browser: FirefoxBrowser) => {
        const keys = 'Alt+Shift+Y';
        await browser.evaluateInBackground(
          (scope, name: string, command: string, shortcut: string) =>
            Reflect.get(scope, name).commands.update({ name: command, shortcut }),
          'browser',
          '_execute_sidebar_action',
          keys,
        );
        await browser.pressShortcut(keys);
      },
    ],
  ])('opens by %s', async (_, open) => {
    const browser = sidebarOf(rig.browser);
    expect(await browser.openSidebar()).toBeNull();
    await open(browser);
    await until('the sidebar', async () =>
      (await browser.openSidebar())?.includes('quick-companies'),
    );
    await browser.closeSidebar();
  });
});
