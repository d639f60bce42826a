import { beforeAll, beforeEach, expect, test } from 'vitest';
import { button } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import type { Rig } from '../rig/start-rig.ts';
import { serveListPages } from './pages/list-pages.ts';
import { chooseFromMenu, collect } from './steps/choose-from-menu.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { preparedRows } from './steps/prepared-rows.ts';
import { stored } from './steps/stored.ts';

const list = 'https://app.hubspot.com/contacts/88/objects/0-2/views/all/list';
const nextPage = `${list}/2`;
const collectButton = button(collect);

async function setUp(rig: Rig): Promise<void> {
  serveListPages(rig.hosts);
  rig.linkApp.seed([{ id: 'HS88C3', name: 'Hooli' }]);
  await connectAgencyApp(rig);
}

const discard = async ({ browser }: Rig) => {
  const { rows } = await stored(browser);
  if (rows['directory runs'] === 0) return;
  const page = await browser.openTab('bulk.html');
  await page.click(button('Discard the rows'));
  await page.click({ ...button('Discard the rows'), within: { role: 'dialog' } });
  await page.waitFor(button('Choose a file…'));
  await page.close();
};

describeInBrowsers(
  'the right-click menu on a list of a CRM',
  { ...inChromium, menus: true },
  (rig) => {
    beforeAll(() => setUp(rig));
    beforeEach(() => discard(rig));

    test('prepares the records that it links to, and creates none', async () => {
      const page = await rig.browser.openTab(list);
      await chooseFromMenu(rig.browser, page, undefined, collect);
      const { names, ids, states } = await preparedRows(rig.browser, 7);
      expect(names).toEqual([
        'Ромашка',
        `=HYPERLINK("https://evil.test")`,
        'Hooli',
        'Initech',
        'Contact of Ромашка',
        'Contact of =HYPERLINK("https://evil.test")',
        'Contact of Hooli',
      ]);
      expect(ids.slice(0, 2)).toEqual(['HS88C1', 'HS88C2']);
      // Who works there is no client of its own.
      expect(states.map((state) => state?.replace(/[\u2068\u2069]/g, ''))).toEqual([
        ...['New', 'New', 'Exists: Hooli', 'New'],
        ...['Left out', 'Left out', 'Left out'],
      ]);
      expect(rig.linkApp.acceptedCreates()).toEqual([]);
    });

    test.each([
      [
        'Salesforce',
        'https://initrode.lightning.force.com/lightning/o/Account/list',
        [['Tyrell Corporation'], ['SFA001M000000QFPYSIAU']],
      ],
      [
        'Pipedrive',
        'https://initrode.pipedrive.com/organizations/list',
        [
          ['Cyberdyne', 'Sarah Connor'],
          ['PDINITRODEXO7', 'PDINITRODEXP9'],
        ],
      ],
      [
        'Zoho',
        'https://crm.zoho.com/crm/org123/tab/Accounts/custom-view/4/list',
        [['Oscorp'], ['ZOA4567000000000000123']],
      ],
    ])('prepares a list of %s', async (_, address, wanted) => {
      const page = await rig.browser.openTab(address);
      await chooseFromMenu(rig.browser, page, undefined, collect);
      const { names, ids } = await preparedRows(rig.browser, wanted[0]?.length ?? 0);
      expect([names, ids]).toEqual(wanted);
    });
  },
);

/** The real popup over the real page: only Chromium's can be driven. */
describeInBrowsers('the popup on a list of a CRM', inChromium, (rig) => {
  beforeAll(() => setUp(rig));

  const collectOn = async (address: string) => {
    const bulk = await rig.browser.openTab('bulk.html');
    await rig.browser.openTab(address);
    const popup = await rig.browser.openPopup();
    await popup.click(collectButton);
    return bulk;
  };

  test('prepares page after page, each record once', async () => {
    const first = await collectOn(list);
    await first.waitUntilSaid('7 records added.');
    await first.close();
    const second = await collectOn(nextPage);
    await second.waitUntilSaid('2 records added. 2 were here already.');
    await second.waitForText('9 rows');
    await second.close();
    const elsewhere = await rig.browser.openTab('https://www.example.com/');
    const popup = await rig.browser.openPopup();
    await popup.waitFor(button('Create many Companies…'));
    await expect.poll(() => popup.has(collectButton)).toBe(false);
    await popup.close();
    await elsewhere.close();
    expect(rig.linkApp.acceptedCreates()).toEqual([]);
  });

  test('a page without records, and one of 20,000', async () => {
    const empty = await collectOn(
      'https://app.hubspot.com/contacts/88/objects/0-2/views/empty/list',
    );
    await empty.waitUntilSaid('This page shows no link to a record of a known CRM.');
    await empty.close();
    const hostile = await collectOn(
      'https://app.hubspot.com/contacts/88/objects/0-2/views/hostile/list',
    );
    await hostile.waitUntilSaid('2,000 records added.');
    await hostile.waitForText('2,009 rows');
    await hostile.close();
  });
});
