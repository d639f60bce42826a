import { beforeAll, expect, test } from 'vitest';
import { button, searchbox, tab, textbox } from '../rig/control.ts';
import { describeInBrowsers } from '../rig/rig.ts';
import { serveCrmPages } from './pages/crm-pages.ts';
import { openAudited } from './steps/audit.ts';
import { connectLinkApp } from './steps/connect-link-app.ts';
import { tabStops } from './steps/focus.ts';
import { showDetails } from './steps/open-details.ts';

const hubSpot = (path: string) => `https://app.hubspot.com/contacts/42/${path}`;
const longName = 'Общество с ограниченной ответственностью «Северо-Западная компания»';

describeInBrowsers(
  'axe finds nothing, in light and dark, in the panel',
  (rig) => {
    beforeAll(async () => {
      serveCrmPages(rig.hosts);
      rig.linkApp.seed([
        { id: 'HS42C7', name: longName },
        { id: 'OFF', name: 'Off Ltd', pageEnabled: false },
      ]);
      rig.linkApp.connect('HS42C7', {
        id: 'demo_facebook',
        name: 'Demo Facebook',
        credentials: [
          {
            id: 7,
            name: 'Ann',
            created_at: '2024-01-02T03:04:05Z',
            accounts: [{ id: 12, name: 'Shop', native_id: 'act_12', is_error: true }],
          },
        ],
      });
      await connectLinkApp(rig.browser, { token: rig.token, label: 'Agency APP' });
    });

    test('details', async () => {
      const { page, audit } = await openAudited(rig.browser, 'sidepanel.html');
      await showDetails(page, longName);
      await page.waitForText('not working');
      await audit('connections with an error');
      const { there, reached } = await tabStops(page);
      expect(reached).toEqual(there);
      await page.click(button('Other messages'));
      await page.waitFor(button('Copy message: Reminder'));
      await audit('the choice of a message');
      await page.press('Escape');
      await page.click(button('Copy a link that connects…'));
      await page.waitFor(searchbox('Find a source'));
      await audit('the choice of a source');
      await page.fill(searchbox('Find a source'), 'nobody');
      await page.waitForText('No source has this name.');
      await audit('no such source');
      await page.press('Escape');
      await page.waitUntilGone(searchbox('Find a source'));
      expect(await page.isFocused(button('Copy a link that connects…'))).toBe(true);
      const fault = { kind: 'answer' as const, status: 404, body: { detail: 'No.' } };
      rig.simulator.faults.ask({ fault, call: 'readConnectLink' });
      await page.click(button('Copy a link that connects…'));
      await page.click(button('Shopify'));
      await page.waitUntilSaid('Conduit has no link for Shopify alone.');
      await audit('a link that is not given');
    });

    test('this page', async () => {
      const { page, audit } = await openAudited(rig.browser, 'sidepanel.html');
      await page.click(tab('This page'));
      await page.waitFor(button('Follow'));
      await audit('a page that is not seen');
      // Pressed on a page, the toolbar button lets the panel see it.
      const pressOn = async (path: string) => {
        await rig.browser.openTab(hubSpot(path));
        await rig.browser.openPanel();
      };
      // The panel's page is a tab in the back: nothing but code of its own can press there.
      const press = (label: string) =>
        page.evaluate((wanted) => {
          const buttons = [...document.querySelectorAll('button')];
          buttons.find(({ textContent }) => textContent?.trim() === wanted)?.click();
        }, label);
      await pressOn('record/0-2/8');
      await page.waitForText('Follow app.hubspot.com');
      await audit('a record without a Company');
      await press('New Company');
      await page.waitForText('Create and copy link');
      await audit('its form');
      await press('Discard draft');
      await pressOn('record/0-2/9');
      await page.waitForText('This is an existing Company…');
      await press('This is an existing Company…');
      await page.waitForText('Which Company is it?');
      await audit('the choice of its Company');
      await pressOn('record/0-2/7');
      await page.waitForText(longName);
      await audit('a record with its Company');
      await pressOn('objects/0-2/views/all/list');
      await page.waitForText('This page isn’t a record of a known CRM.');
      await audit('no record');
    });

    test('the messages and the followed sites in the options', async () => {
      const { page, audit } = await openAudited(rig.browser, 'options.html');
      await page.waitForText('The side panel doesn’t follow any site yet.');
      await page.click(button('Edit First link'));
      await page.fill(textbox('Message'), 'Dear {nmae}');
      await page.waitUntilSaid('The link is missing');
      await audit('a message without a link');
      await page.click(button('Remove First link'));
      await page.waitUntilSaid('Removed First link.');
      await audit('a message that was removed');
    });
  },
  { browsers: ['chromium'] },
);
