import { expect, test } from 'vitest';
import { button, heading, searchbox, select } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import { until } from '../rig/until.ts';
import { openAudited } from './steps/audit.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { focused, waitForFocus } from './steps/focus.ts';
import { linkTo } from './steps/link-to.ts';

const search = searchbox('Find a Company');
const longName = 'Общество с ограниченной ответственностью «Северо-Западная компания»';

const sources = ['Demo Facebook', 'Demo Google Ads', 'Google Analytics', 'HubSpot', 'Shopify', 'X'];

const connections = sources.map((name, index) => ({
  id: name.toLowerCase(),
  name,
  credentials: [
    {
      id: index,
      name: 'Ann',
      created_at: '2024-01-02T03:04:05Z',
      accounts: [{ id: 12, name: 'Shop', native_id: 'act_12', is_error: index === 1 }],
    },
  ],
}));

describeInBrowsers('axe finds nothing, light and dark, in the panel’s list', inChromium, (rig) => {
  test('from the first run to a full list', async () => {
    const first = await openAudited(rig.browser, 'sidepanel.html');
    await first.page.waitFor(heading('Connect your Link APP'));
    await first.audit('the first run');

    await connectAgencyApp(rig);
    const empty = await openAudited(rig.browser, 'sidepanel.html');
    await empty.page.waitForText('No Companies here yet.');
    await empty.audit('an empty list');

    rig.linkApp.seed([
      { id: 'LONG'.repeat(30), name: longName, connections },
      { id: 'OFF', name: 'Off Ltd', pageEnabled: false },
      { id: 'PLAIN', name: null, connections: [] },
    ]);
    await empty.page.click(button('Refresh list'));
    await empty.page.waitForText(longName);
    await empty.page.close();
    await linkTo(rig.browser, 'OFF', 'https://app.hubspot.com/contacts/1/record/0-2/5');

    const { page, audit } = await openAudited(rig.browser, 'sidepanel.html');
    await page.waitForText('1 account not working');
    await audit('a full list');
    await page.press('ArrowDown');
    await audit('a row with the focus');
    await page.click(button('Keyboard'));
    await page.waitForText('From row to row');
    await audit('its keys');
    await page.press('Escape');
    await page.fill(search, 'off');
    await page.waitUntilSaid('1 Company found');
    await audit('a search');
    await page.fill(search, 'nosuchthing');
    await page.waitForText('Nothing listed here has “nosuchthing”');
    await audit('nothing found');
    await page.fill(search, '');
    await page.choose(select('Show'), 'Retired');
    await page.waitForText('No Company matches this filter.');
    await audit('nothing shown by a filter');
    await page.click(button('Show all'));
    await page.waitForText(longName);
  });
});

describeInBrowsers('the list of the panel for a screen reader', inChromium, (rig) => {
  test('says how many rows there are, and of each which it is and what it holds', async () => {
    rig.linkApp.seed([{ id: 'ACME', name: 'Acme', connections }]);
    rig.linkApp.seedMany(60);
    await connectAgencyApp(rig);
    const panel = await rig.browser.openTab('sidepanel.html');
    await panel.waitUntilSaid('61 Companies');
    await expect.poll(() => panel.description(button('Acme'))).toContain('ACME');
    const grid = () =>
      panel.evaluate(() => {
        const table = document.querySelector('[role=grid]');
        const row = document.activeElement?.closest('tr');
        const marks = document.querySelector('.source-words');
        return {
          rows: table?.ariaRowCount,
          drawn: table?.querySelectorAll('tr').length ?? 0,
          row: row?.ariaRowIndex,
          sources: marks?.ariaLabel,
        };
      });
    const { drawn, ...said } = await grid();
    expect(said).toEqual({
      rows: '61',
      row: undefined,
      sources:
        'Demo Google Ads: 1 account not working · Demo Facebook, Google Analytics, HubSpot, Shopify, X',
    });
    expect(drawn).toBeLessThan(61);
    await panel.press('ArrowDown');
    await panel.press('End');
    await until('the last row', async () => (await grid()).row === '61');
  });

  test('Tab leads through all of it, and the list is one stop', async () => {
    const panel = await rig.browser.openTab('sidepanel.html');
    await panel.waitUntilSaid('61 Companies');
    await until('the search', () => panel.isFocused(search));
    const stops: string[] = [];
    for (let press = 0; press < 10; press += 1) {
      await panel.press('Tab');
      stops.push(await focused(panel));
    }
    expect(stops.slice(1, 3)).toEqual(['1 with errors', '1 connected']);
    expect(stops.slice(5)).toEqual([
      'Select rows',
      'Keyboard',
      'Acme',
      'Refresh list',
      'Add existing…',
    ]);
    expect(stops[0]).toBe('New Company');
    expect(stops[3]).toMatch(/^All/);
    expect(stops[4]).toMatch(/^Name/);
    await panel.focus(search);
    await panel.press('Shift+Tab');
    await waitForFocus(panel, 'Companies');
    await panel.press('Shift+Tab');
    await waitForFocus(panel, 'Settings');
  });
});
