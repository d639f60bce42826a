import { beforeAll, expect, test } from 'vitest';
import { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import { anyHeading, button, type Control, heading, link, textbox } from '../rig/control.ts';
import { describeInBrowsers } from '../rig/rig.ts';
import type { Surface } from '../rig/surface.ts';
import { until } from '../rig/until.ts';
import { hubSpot, serveCrmPages } from './pages/crm-pages.ts';
import { hostileName, serveOtherPages } from './pages/other-pages.ts';
import { forgetLists } from './steps/age-lists.ts';
import { badges } from './steps/badges.ts';
import { chooseFromMenu, copyLink, createAndCopy, openPage } from './steps/choose-from-menu.ts';
import { connectAgencyApp, connectLinkApp } from './steps/connect-link-app.ts';
import { extensionWorlds } from './steps/extension-worlds.ts';
import { closePopup, pressInPopup, reviewed, waitInPopup } from './steps/opened-popup.ts';

const hubSpotList = 'https://app.hubspot.com/contacts/42/objects/0-2/views/all/list';

type Client = [system: string, address: string, where: Control, name: string, id: string];

type Uncertain = [what: string, address: string, id: string, name: string];

/** What the hostile page keeps. */
interface Spying {
  spied: { text: string; isClosed: boolean; isPressed: boolean }[];
  hasRun?: boolean;
}

describeInBrowsers('a right-click', { menus: true }, (rig, testInChromium) => {
  beforeAll(async () => {
    serveCrmPages(rig.hosts);
    serveOtherPages(rig.hosts);
    rig.linkApp.seed([
      { id: 'OLDGLOBEX', name: 'GLOBEX Inc.' },
      { id: 'HS42C7', name: 'Hooli' },
    ]);
    await connectAgencyApp(rig);
  });

  const choose = (page: Surface, where: Control | undefined, entry: string) =>
    chooseFromMenu(rig.browser, page, where, entry);

  const again = 'on a client of %s: link on the clipboard; again: said, and nothing made';
  const createTwice = async (...client: Client) => {
    const [, address, where, name, id] = client;
    const page = await rig.browser.openTab(address);
    await choose(page, where, createAndCopy);
    const said = `Created ${name} in Agency APP. Link copied.`;
    expect(await page.waitForToast('Agency APP')).toBe(said);
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf(id));
    await expect.poll(() => badges(rig.browser)).toEqual([{ text: '✓', title: said }]);
    expect(rig.linkApp.acceptedCreates()).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ id, name, overwrote: false })]),
    );

    await rig.browser.writeClipboard('something else');
    await choose(page, where, createAndCopy);
    await page.waitForToast(
      `${name} already exists in Agency APP. Nothing was changed. Link copied.`,
    );
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf(id));
    expect(rig.linkApp.acceptedCreates(id)).toHaveLength(1);
  };
  test.each<Client>([
    ['HubSpot', hubSpot(5), anyHeading, 'Acme Inc', 'HS42C5'],
    ['HubSpot with a strict policy', hubSpot(8), anyHeading, 'Soylent', 'HS42C8'],
  ])(again, createTwice);
  testInChromium.each<Client>([
    [
      'Salesforce',
      'https://initrode.lightning.force.com/lightning/r/Account/001M000000qfPySIAU/view',
      anyHeading,
      'Tyrell Corporation',
      'SFA001M000000QFPYSIAU',
    ],
    [
      'Pipedrive',
      'https://initrode.pipedrive.com/organization/7',
      textbox('Name'),
      'Cyberdyne',
      'PDINITRODEXO7',
    ],
    [
      'Zoho',
      'https://crm.zoho.com/crm/org123/tab/Accounts/4567000000123',
      anyHeading,
      'Oscorp',
      'ZOA4567000000123',
    ],
  ])(again, createTwice);

  const atOnce = 'on %s: made at once';
  const createOnce = async (...client: Client) => {
    const [, address, where, name, id] = client;
    const page = await rig.browser.openTab(address);
    await choose(page, where, createAndCopy);
    await page.waitForToast(`Created ${name} in Agency APP. Link copied.`);
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf(id));
    expect(rig.linkApp.acceptedCreates(id)).toHaveLength(1);
  };
  test.each<Client>([
    ['the logo of a client', hubSpot(19), heading('Logo'), 'Pied Piper', 'HS42C19'],
    [
      'a picture in a link to a record',
      hubSpotList.replace('all', '2'),
      heading('Picture'),
      'Aviato',
      'HS42C20',
    ],
    ['a link in a list', hubSpotList, link('Initech'), 'Initech', 'HS42C11'],
  ])(atOnce, createOnce);
  testInChromium.each<Client>([
    ['a link that shows initials, too', hubSpotList, link('MC Monsters'), 'Monsters', 'HS42C14'],
  ])(atOnce, createOnce);

  const mail = 'https://news.example.com/mail';
  testInChromium.each<[...Uncertain, words: string]>([
    ['in an e-mail that says something', mail, 'HS42C15', 'Have a look', 'Have a look'],
    ['in an e-mail that says where it leads', mail, 'HS42C16', '', hubSpot(16)],
    [
      'that another customer’s page shows',
      hubSpotList.replace('42', '77'),
      'HS42C18',
      'Globochem',
      'Globochem',
    ],
    ['of several that differ', hubSpotList, 'HS42C12', 'Umbrella', 'Umbrella'],
  ])('on a link %s: to be reviewed', async (_, address, id, name, words) => {
    const page = await rig.browser.openTab(address);
    await choose(page, link(words), createAndCopy);
    expect(await review(id)).toMatchObject({ name });
  });

  test('on what is selected: to be reviewed under that name', async () => {
    const page = await rig.browser.openTab('https://news.example.com/lisbon');
    await page.evaluate(() => {
      const name = document.querySelector('h1');
      if (name) getSelection()?.selectAllChildren(name);
    });
    await choose(page, heading('Northwind Traders'), 'Create Company “Northwind Traders”…');
    expect(await review('NORTHWINDTRADERS')).toMatchObject({ name: 'Northwind Traders' });
  });

  test.each([
    ['on its page', hubSpot(7), anyHeading, 'Create Company from this page…'],
    ['on a link to it', hubSpotList, link('Hooli'), 'Create Company from this link…'],
  ])('on a record that has a Company, %s: its card', async (_, address, where, entry) => {
    const page = await rig.browser.openTab(address);
    await choose(page, where, entry);
    await waitInPopup(rig.browser, 'This record: HubSpot company');
    await waitInPopup(rig.browser, 'Hooli already exists in Agency APP. Nothing was changed.');
    await waitInPopup(rig.browser, 'Copy link');
    await closePopup(rig.browser);
  });

  testInChromium('on another name than its Company’s: a form of its own', async () => {
    const page = await rig.browser.openTab(hubSpot(7));
    await page.evaluate(() => {
      const words = document.querySelector('h1');
      if (words) getSelection()?.selectAllChildren(words);
    });
    await choose(page, heading('Companies'), 'Create Company “Companies”…');
    const form = await review('COMPANIES');
    expect(form.text).not.toContain('HubSpot company');
  });

  testInChromium('on a page that tells its name to machines alone: it is suggested', async () => {
    const page = await rig.browser.openTab('https://news.example.com/contoso');
    await choose(page, undefined, 'Create Company from this page…');
    await pressInPopup(rig.browser, 'Use “Contoso Ltd”');
    expect(await review('CONTOSO')).toMatchObject({ name: 'Contoso Ltd' });
  });

  test('its menus are there again when the browser has started', async () => {
    // No protocol plays the start of Firefox to an extension that is installed for a test.
    if (rig.browser.name === 'firefox') return;
    await rig.browser.evaluateInBackground(async ({ chrome }) => {
      await chrome.contextMenus.removeAll();
      const started = chrome.runtime.onStartup as typeof chrome.runtime.onStartup & {
        dispatch(): void;
      };
      started.dispatch();
    });
    const page = await rig.browser.openTab(hubSpot(7));
    await choose(page, anyHeading, copyLink);
    await page.waitForToast('Link of Hooli copied.');
  });

  const notCertain = 'on a record that %s: to be reviewed, and nothing is sent';
  const expectReview = async (...client: Uncertain) => {
    const [, address, id, name] = client;
    const page = await rig.browser.openTab(address);
    await choose(page, anyHeading, createAndCopy);
    expect(await review(id)).toMatchObject({ name });
    await expect.poll(() => badges(rig.browser)).toEqual([]);
  };
  test.each<Uncertain>([['has a like one in the Link APP', hubSpot(6), 'HS42C6', 'Globex']])(
    notCertain,
    expectReview,
  );
  testInChromium.each<Uncertain>([
    ['is a contact', 'https://app.hubspot.com/contacts/42/record/0-1/9', 'HS42N9', 'Betty Bair'],
    ['has an old heading standing', hubSpot(10), 'HS42C10', 'Wayne Enterprises'],
    [
      'has a title without an end',
      'https://app-eu1.hubspot.com/contacts/66/record/0-2/2',
      'HS66C2',
      'Massive Dynamic',
    ],
  ])(notCertain, expectReview);

  testInChromium('on a record that was said to be another Company: that one', async () => {
    const page = await rig.browser.openTab(hubSpot(6));
    await choose(page, anyHeading, createAndCopy);
    await reviewed(rig.browser);
    await pressInPopup(rig.browser, 'Use this Company');
    await waitInPopup(rig.browser, 'Copy link');
    await closePopup(rig.browser);
    await choose(page, anyHeading, createAndCopy);
    await page.waitForToast('GLOBEX Inc. already exists in Agency APP.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('OLDGLOBEX'));
    expect(rig.linkApp.acceptedCreates('HS42C6')).toEqual([]);
  });

  test('that Conduit asks to wait says so in the page, and is cancelled there', async () => {
    const fault = { kind: 'rateLimited', retryAfter: 12 } as const;
    rig.simulator.faults.ask({ fault, call: 'createCompany' });
    const page = await rig.browser.openTab(hubSpot(23));
    await choose(page, anyHeading, createAndCopy);
    await page.waitForToast('Conduit asks us to wait 12 seconds…Cancel');
    // What is in a closed shadow root, a tool finds in Chromium alone; the keys find it in both.
    if (rig.browser.name === 'chromium') await page.click(button('Cancel'));
    else {
      await page.press('Shift+Tab');
      await page.press('Enter');
    }
    await page.waitForToast('was not created in Agency APP. Cancelled.');
    expect(rig.linkApp.acceptedCreates('HS42C23')).toEqual([]);
  });

  testInChromium('before there is a list waits for one, and finds a like name in it', async () => {
    await forgetLists(rig.browser);
    rig.linkApp.seed([{ id: 'SITWELL', name: 'SITWELL Ltd' }]);
    const page = await rig.browser.openTab(hubSpot(24));
    await choose(page, anyHeading, createAndCopy);
    expect(await reviewed(rig.browser)).toMatchObject({ name: 'Sitwell', id: 'HS42C24' });
    await waitInPopup(rig.browser, 'SITWELL Ltd');
    await closePopup(rig.browser);
    expect(rig.linkApp.acceptedCreates('HS42C24')).toEqual([]);
  });

  test('copies and opens what a record has already, woken for it', async () => {
    const page = await rig.browser.openTab(hubSpot(7));
    await rig.browser.killBackground();
    await choose(page, anyHeading, copyLink);
    await page.waitForToast('Link of Hooli copied.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('HS42C7'));
    await choose(page, anyHeading, openPage);
    await until('the connection page in a tab', async () =>
      (await rig.browser.tabs()).includes(rig.linkApp.linkOf('HS42C7')),
    );
    await page.waitForToast('Page of Hooli opened.');
  });

  testInChromium('says that a record has no Company, and that a page is no record', async () => {
    const page = await rig.browser.openTab(hubSpot(21, 77));
    await choose(page, anyHeading, copyLink);
    await page.waitForToast('This record has no Company in Agency APP yet.');
    expect(rig.linkApp.company('HS77C21')).toBeUndefined();
    const other = await rig.browser.openTab('https://news.example.com/lisbon');
    await choose(other, anyHeading, openPage);
    await other.waitForToast('This page isn’t a record of a known CRM.');
  });

  test.each([
    ['of the browser', { chromium: 'chrome://version', firefox: 'about:license' }],
    [
      'of the store',
      { chromium: 'https://chromewebstore.google.com/', firefox: 'https://addons.mozilla.org/' },
    ],
  ])('on a page %s, which lets nobody in: said on the button', async (_, addresses) => {
    const page = await rig.browser.openTab(addresses[rig.browser.name]);
    await choose(page, undefined, copyLink);
    expect(await badge()).toEqual(noRecord);
  });

  test('on a hostile page: its name is only text, and it can neither read nor press the word', async () => {
    const page = await rig.browser.openTab('https://app-eu1.hubspot.com/contacts/66/record/0-2/1');
    await choose(page, anyHeading, createAndCopy);
    await page.waitForToast(`Created ${hostileName} in Agency APP. Link copied.`);
    expect(rig.linkApp.acceptedCreates('HS66C1')).toMatchObject([{ name: hostileName }]);
    const spied = await until('the page to have looked', async () => {
      const { spied, hasRun } = await page.evaluate(() => {
        const { spied, hasRun = false } = globalThis as unknown as Spying;
        return { spied, hasRun };
      });
      expect(hasRun).toBe(false);
      return spied.length >= 2 && spied;
    });
    for (const found of spied) {
      expect(found).toMatchObject({ isClosed: true, isPressed: false });
      expect(found.text).not.toContain('Created');
    }
    await page.waitForToast('Created');
  });

  test('on a page where nobody acts, no script of ours runs', async () => {
    const registered = await rig.browser.evaluateInBackground(async ({ chrome }) => [
      ...(chrome.runtime.getManifest().content_scripts ?? []),
      ...(await chrome.scripting.getRegisteredContentScripts()),
    ]);
    expect(registered).toEqual([]);
    if (!(rig.browser instanceof ChromiumBrowser)) return;
    const page = await rig.browser.openTab(hubSpot(7));
    expect(await extensionWorlds(rig.browser, hubSpot(7))).toEqual([]);
    await choose(page, anyHeading, copyLink);
    await page.waitForToast('Link of Hooli copied.');
    expect(await extensionWorlds(rig.browser, hubSpot(7))).toHaveLength(1);
  });

  test('a script of ours in a page finds no token and no key', async () => {
    const page = await rig.browser.openTab('https://news.example.com/lisbon');
    await choose(page, heading('Northwind Traders'), copyLink);
    await page.waitForToast('This page isn’t a record');
    const found = await reachedFromPage();
    expect(found?.databases).toEqual([]);
    expect(found?.stored).not.toContain(rig.token);
    // Chromium shuts such scripts out of the storage; in Firefox they meet the encrypted token.
    const met = rig.browser.name === 'chromium' ? /access/i : /"tokens"/;
    expect(found?.stored).toMatch(met);
  });

  testInChromium('with two Link APPs: reviewed until its portal has one', async () => {
    const second = rig.simulator.addLinkApp('Second APP');
    await connectLinkApp(rig.browser, { token: second.token ?? '', label: 'Second APP' });
    const page = await rig.browser.openTab(hubSpot(21, 77));
    await choose(page, anyHeading, createAndCopy);
    expect((await reviewed(rig.browser)).id).toBe('HS77C21');
    expect([rig.linkApp, second].flatMap((each) => each.acceptedCreates('HS77C21'))).toEqual([]);
    await until('the choice of the Link APP', () =>
      rig.browser.evaluateInPopup((popup) => {
        const labels = [...popup.querySelectorAll('label')];
        const found = labels.find(({ innerText }) => innerText.trim() === 'Second APP');
        found?.click();
        return found !== undefined;
      }),
    );
    await until('the form in that one', () =>
      rig.browser.evaluateInPopup((popup) =>
        [...popup.querySelectorAll('select')].some(
          ({ selectedOptions }) => selectedOptions[0]?.label === 'Second APP',
        ),
      ),
    );
    await pressInPopup(rig.browser, 'Create and copy link');
    await until('the Company in it', () => second.company('HS77C21') !== undefined);
    expect(rig.linkApp.company('HS77C21')).toBeUndefined();
    await waitInPopup(rig.browser, 'Created Vandelay');
    await closePopup(rig.browser);
    const next = await rig.browser.openTab(hubSpot(22, 77));
    await choose(next, anyHeading, createAndCopy);
    await next.waitForToast('Created Pendant Publishing in Second APP. Link copied.');
    expect(second.acceptedCreates('HS77C22')).toHaveLength(1);
  });

  testInChromium('a Company in another Link APP than its portal’s: no second one', async () => {
    await rig.browser.evaluateInBackground(async ({ chrome }) => {
      const { linkApps, tenants } = await chrome.storage.local.get<{
        linkApps: { value: { id: string }[] };
        tenants: { version: number; value: Record<string, string> };
      }>(['linkApps', 'tenants']);
      const portal = '["hubspot","77"]';
      const other = linkApps.value.find(({ id }) => id !== tenants.value[portal]);
      tenants.value[portal] = other?.id ?? '';
      await chrome.storage.local.set({ tenants });
    });
    const creates = () => rig.simulator.log.filter(({ call }) => call === 'createCompany').length;
    const before = creates();
    const page = await rig.browser.openTab(hubSpot(22, 77));
    await choose(page, anyHeading, createAndCopy);
    await page.waitForToast(/Pendant Publishing already exists in .+ Link copied\./);
    expect(creates()).toBe(before);
  });

  /** In the one tab that a right-click has let us into: what a script there can reach of the extension's. */
  const reachedFromPage = () =>
    rig.browser.evaluateInBackground(async (scope) => {
      const look = async () => ({
        stored: await chrome.storage.local.get(null).then(JSON.stringify, String),
        databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
      });
      for (const { id } of await scope.chrome.tabs.query({})) {
        try {
          const target = { tabId: id ?? -1 };
          const [answer] = await scope.chrome.scripting.executeScript({ target, func: look });
          if (answer?.result) return await answer.result;
        } catch {
          // Not the tab that was clicked in.
        }
      }
      return null;
    });

  const noRecord = {
    text: '!',
    title: 'This page isn’t a record of a known CRM. Find the Company in the popup.',
  };

  const badge = () =>
    until('the badge', async () => (await badges(rig.browser)).find(({ text }) => text !== '…'));

  /** What is in the form; nothing was made of it. */
  async function review(id: string) {
    const form = await reviewed(rig.browser);
    await closePopup(rig.browser);
    expect(form.id).toBe(id);
    expect(rig.linkApp.acceptedCreates(id)).toEqual([]);
    return form;
  }
});
