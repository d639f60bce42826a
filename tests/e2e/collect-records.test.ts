import { beforeAll, beforeEach, expect, test } from 'vitest';
import { button, searchbox } from '../rig/control.ts';
import { describeInBrowsers } from '../rig/rig.ts';
import type { Rig } from '../rig/start-rig.ts';
import { until } from '../rig/until.ts';
import { serveListPages } from './pages/list-pages.ts';
import { chooseFromMenu, collect } from './steps/choose-from-menu.ts';
import { connectLinkApp } from './steps/connect-link-app.ts';
import { closePopup, pressInPopup } from './steps/opened-popup.ts';

const list = 'https://app.hubspot.com/contacts/88/objects/0-2/views/all/list';
const nextPage = `${list}/2`;
const collectButton = button(collect);
const table = button('Copy as table');

async function setUp(rig: Rig): Promise<void> {
  serveListPages(rig.hosts);
  rig.linkApp.seed([{ id: 'HS88C3', name: 'Hooli' }]);
  await connectLinkApp(rig.browser, { token: rig.token, label: 'Agency APP' });
}

const forgetCollected = ({ browser }: Rig) =>
  browser.evaluateInBackground(({ chrome }) =>
    chrome.storage.local.remove(['collection', 'collectedCount']),
  );

const head = 'Name\tRecord\tRecord id\tCompany id\tAddress';

describeInBrowsers(
  'the right-click menu on a list of a CRM',
  (rig, testInChromium) => {
    beforeAll(() => setUp(rig));
    beforeEach(() => forgetCollected(rig));

    test('collects the records that it links to, and copies them as a table', async () => {
      const page = await rig.browser.openTab(list);
      await chooseFromMenu(rig.browser, page, undefined, collect);
      const said = (wanted: string) =>
        until(`the popup to say: ${wanted}`, () =>
          rig.browser.evaluateInPopup(
            (popup, text: string) => popup.body.innerText.includes(text),
            wanted,
          ),
        );
      await said('7 records added.');
      await pressInPopup(rig.browser, 'Copy as table');
      await said('Table of 7 records copied');
      await closePopup(rig.browser);
      const [first, ...rows] = (await rig.browser.readClipboard()).split('\n');
      expect(first).toBe(head);
      expect(rows.map((row) => row.split('\t')[0])).toEqual([
        'Ромашка',
        `'=HYPERLINK("https://evil.test")`,
        'Hooli',
        'Initech',
        'Contact of Ромашка',
        'Contact of =HYPERLINK("https://evil.test")',
        'Contact of Hooli',
      ]);
      expect(rows[0]).toBe(
        'Ромашка\tHubSpot company\t1\tHS88C1\thttps://app.hubspot.com/contacts/88/record/0-2/1',
      );
      expect(rig.linkApp.acceptedCreates()).toEqual([]);
    });

    testInChromium.each([
      [
        'Salesforce',
        'https://initrode.lightning.force.com/lightning/o/Account/list',
        ['Tyrell Corporation', 'SFA001M000000QFPYSIAU'],
      ],
      [
        'Pipedrive',
        'https://initrode.pipedrive.com/organizations/list',
        ['Cyberdyne', 'PDINITRODEXO7', 'Sarah Connor', 'PDINITRODEXP9'],
      ],
      [
        'Zoho',
        'https://crm.zoho.com/crm/org123/tab/Accounts/custom-view/4/list',
        ['Oscorp', 'ZOA4567000000000000123'],
      ],
    ])('collects from a list of %s', async (_, address, wanted) => {
      const page = await rig.browser.openTab(address);
      await chooseFromMenu(rig.browser, page, undefined, collect);
      const shown = await until('the collected records', () =>
        rig.browser.evaluateInPopup((popup) => {
          const rows = [...popup.querySelectorAll('.collected-row .row-main bdi')];
          return rows.length > 0 && rows.map(({ textContent }) => textContent ?? '');
        }),
      );
      await closePopup(rig.browser);
      expect(shown).toEqual(wanted);
    });
  },
  { menus: true },
);

/** The real popup over the real page: only Chromium's can be driven. */
describeInBrowsers(
  'the popup on a list of a CRM',
  (rig) => {
    beforeAll(() => setUp(rig));
    beforeEach(() => forgetCollected(rig));

    const openOver = async (address: string) => {
      await rig.browser.openTab(address);
      return await rig.browser.openPopup();
    };

    test('collects page after page, tells what is a Company, and keeps it all', async () => {
      const popup = await openOver(list);
      await popup.click(collectButton);
      await popup.waitUntilSaid('7 records added.');
      await popup.waitForText('HubSpot company (4)');
      await popup.waitForText('7 records · 1 has a Company known here');
      await popup.close();

      const next = await openOver(nextPage);
      await next.waitFor(button('7 collected records'));
      await next.click(collectButton);
      await next.waitUntilSaid('2 records added. 2 were here already.');
      await next.waitForText('Hooli XYZ');
      await next.close();

      const elsewhere = await openOver('https://www.example.com/');
      expect(await elsewhere.has(collectButton)).toBe(false);
      await elsewhere.click(button('9 collected records'));
      await elsewhere.waitForText('Ромашка');
      expect(await elsewhere.has(collectButton)).toBe(false);
      expect(rig.linkApp.acceptedCreates()).toEqual([]);
    });

    test('rows, kinds and all are taken out again', async () => {
      const popup = await openOver(list);
      await popup.click(collectButton);
      await popup.click(button('Take Ромашка out'));
      await popup.waitUntilSaid('1 record taken out.');
      await popup.waitUntilGone(button('Take Ромашка out'));
      await popup.click(button('Take all out: HubSpot contact'));
      await popup.waitForText('3 records');
      expect(await popup.text()).not.toContain('Contact of');
      await popup.click(button('Empty this list'));
      await popup.waitForText('Nothing is collected.');
      expect(await popup.has(table)).toBe(false);
      await popup.click(button('Back'));
      await popup.waitFor(searchbox('Find a Company'));
      expect(await popup.text()).not.toContain('collected record');
    });

    test('a page without records, and one of 100,000', async () => {
      const popup = await openOver(
        'https://app.hubspot.com/contacts/88/objects/0-2/views/empty/list',
      );
      await popup.click(collectButton);
      await popup.waitUntilSaid('This page shows no link to a record of a known CRM.');
      await popup.close();
      const hostile = await openOver(
        'https://app.hubspot.com/contacts/88/objects/0-2/views/hostile/list',
      );
      await hostile.click(collectButton);
      await hostile.waitUntilSaid('2,000 records added.');
      await hostile.waitForText('2,000 records · the list is full');
      await hostile.click(table);
      await hostile.waitUntilSaid('Table of 2,000 records copied');
      const rows = (await rig.browser.readClipboard()).split('\n');
      expect(rows).toHaveLength(2001);
      expect(rows[1]?.length).toBeLessThan(2000);
    });
  },
  { browsers: ['chromium'] },
);
