import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { button, searchbox, select, textbox } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import type { Surface } from '../rig/surface.ts';
import { until } from '../rig/until.ts';
import { connectAgencyApp, connectLinkApp } from './steps/connect-link-app.ts';
import { enterGuard } from './steps/find-company.ts';
import { waitForFocus } from './steps/focus.ts';
import { keepStored } from './steps/keep-stored.ts';
import { linkTo } from './steps/link-to.ts';
import { seedDirectory } from './steps/seed-directory.ts';

const search = searchbox('Find a Company');

const source = (name: string, isError = false) => ({
  id: name.toLowerCase().replaceAll(' ', '_'),
  name,
  credentials: [
    {
      id: 1,
      name: 'Login',
      created_at: '2026-01-01T00:00:00Z',
      accounts: [{ id: 1, name: 'Account', native_id: '1', is_error: isError }],
    },
  ],
});

/** The names in the rows, from the top. */
const rows = (panel: Surface) =>
  panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=grid] tr')]
      .sort((one, other) => Number(one.ariaRowIndex) - Number(other.ariaRowIndex))
      .map((row) => row.querySelector('button')?.textContent?.trim() ?? ''),
  );

async function waitForRows(panel: Surface, wanted: string[]): Promise<void> {
  await until(`the rows ${wanted.join(', ')}`, async () => {
    return JSON.stringify(await rows(panel)) === JSON.stringify(wanted);
  });
}

describeInBrowsers('the list in the panel', (rig, testInChromium) => {
  beforeAll(async () => {
    rig.linkApp.seed([
      {
        id: 'ACME',
        name: 'Acme Inc',
        createdAt: '2024-01-01T00:00:00Z',
        connections: [source('Demo Facebook'), source('Shopify')],
      },
      { id: 'BETA', name: 'Łódź Logistik', createdAt: '2025-01-01T00:00:00Z' },
      {
        id: 'BROKEN',
        name: 'Ромашка',
        createdAt: '2023-01-01T00:00:00Z',
        connections: [source('HubSpot', true)],
      },
      { id: 'OFF', name: 'Off Ltd', pageEnabled: false, createdAt: '2022-01-01T00:00:00Z' },
      { id: 'OLD', name: '[retired] Old', pageEnabled: false },
    ]);
    await connectAgencyApp(rig);
  });

  const openPanel = async () => {
    const panel = await rig.browser.openTab('sidepanel.html');
    await panel.waitUntilSaid('4 Companies');
    return panel;
  };

  test('begins in the search, with every Company in the order of names', async () => {
    const panel = await openPanel();
    await waitForRows(panel, ['Acme Inc', 'Łódź Logistik', 'Off Ltd', 'Ромашка']);
    await until('the search', () => panel.isFocused(search));
    const text = await panel.text();
    for (const part of [
      'ACME',
      'Demo Facebook, Shopify',
      'Nothing connected',
      'HubSpot: 1 account not working',
    ]) {
      expect(text).toContain(part);
    }
  });

  testInChromium('shows those of a filter', async () => {
    const panel = await openPanel();
    for (const [filter, names] of [
      ['Page off', ['Off Ltd']],
      ['Connected', ['Acme Inc', 'Ромашка']],
      ['With errors', ['Ромашка']],
      ['Retired', ['[retired] Old']],
    ] as const) {
      await panel.choose(select('Show'), filter);
      await waitForRows(panel, [...names]);
    }
    await panel.choose(select('Show'), 'All');
    await panel.waitUntilSaid('4 Companies');
    await keepStored(rig.browser, 'panel', '"filter":"all"');
  });

  testInChromium('keeps filter and order for the next time', async () => {
    const panel = await openPanel();
    await panel.choose(select('Sort by'), 'Newest');
    await panel.choose(select('Show'), 'Page on');
    await waitForRows(panel, ['Łódź Logistik', 'Acme Inc', 'Ромашка']);
    await keepStored(rig.browser, 'panel', '"filter":"pageOn","order":"newest"');
    const again = await rig.browser.openTab('sidepanel.html');
    await waitForRows(again, ['Łódź Logistik', 'Acme Inc', 'Ромашка']);
    await again.choose(select('Sort by'), 'Name');
    await again.choose(select('Show'), 'All');
    await again.waitUntilSaid('4 Companies');
    await keepStored(rig.browser, 'panel', '"filter":"all","order":"name"');
  });

  describe('by keyboard', () => {
    test('from the search through the rows and their buttons, and back', async () => {
      const panel = await openPanel();
      await panel.press('ArrowDown');
      await waitForFocus(panel, 'Acme Inc');
      await panel.press('ArrowDown');
      await waitForFocus(panel, 'Łódź Logistik');
      await panel.press('ArrowRight');
      await waitForFocus(panel, 'Copy link of Łódź Logistik');
      await panel.press('ArrowUp');
      await waitForFocus(panel, 'Copy link of Acme Inc');
      await panel.press('End');
      await waitForFocus(panel, 'Copy link of Ромашка');
      await panel.press('/');
      await until('the search', () => panel.isFocused(search));
      await expect.poll(() => panel.value(search)).toBe('');
    });

    testInChromium('the list is one stop of Tab', async () => {
      const panel = await openPanel();
      await panel.press('ArrowDown');
      await panel.press('ArrowDown');
      await panel.press('Tab');
      await waitForFocus(panel, 'Refresh list');
      await panel.press('Shift+Tab');
      await waitForFocus(panel, 'Łódź Logistik');
    });

    testInChromium('Enter shows the details, and the way back leads to the same row', async () => {
      const panel = await openPanel();
      await panel.press('ArrowDown');
      await panel.press('ArrowDown');
      await wait(enterGuard);
      await panel.press('Enter');
      await panel.waitFor(button('Edit'));
      await waitForFocus(panel, 'Copy link');
      await panel.click(button('Back'));
      await waitForFocus(panel, 'Łódź Logistik');
    });

    testInChromium('Escape leads back from the details too, but not out of a text', async () => {
      const panel = await openPanel();
      await panel.fill(search, 'off');
      await waitForRows(panel, ['Off Ltd']);
      await panel.press('ArrowDown');
      await wait(enterGuard);
      await panel.press('Enter');
      await panel.waitFor(button('Edit'));
      await panel.focus(textbox('Note'));
      await panel.press('Escape');
      await panel.focus(button('Edit'));
      await panel.press('Escape');
      await waitForFocus(panel, 'Off Ltd');
      await expect.poll(() => panel.value(search)).toBe('off');
    });

    testInChromium('what is typed in the rows goes on in the search', async () => {
      const panel = await openPanel();
      await panel.fill(search, 'ac');
      await waitForRows(panel, ['Acme Inc']);
      await panel.press('ArrowDown');
      await waitForFocus(panel, 'Acme Inc');
      await panel.type('me');
      await until('the search', () => panel.isFocused(search));
      await expect.poll(() => panel.value(search)).toBe('acme');
      await panel.press('ArrowDown');
      await panel.press('Backspace');
      await until('a letter less', async () => (await panel.value(search)) === 'acm');
    });

    test('nothing is taken before anything is looked for', async () => {
      const panel = await openPanel();
      const countAsked = () =>
        rig.simulator.log.filter(({ call }) => call === 'readCompany').length;
      const before = countAsked();
      await wait(enterGuard);
      await panel.press('Enter');
      await panel.press('Control+c');
      await panel.fill(search, 'beta');
      await panel.press('Control+c');
      await panel.waitUntilSaid('Link of Łódź Logistik copied.');
      expect(countAsked()).toBe(before + 1);
    });

    testInChromium('Escape empties the search', async () => {
      const panel = await openPanel();
      await panel.fill(search, 'acm');
      await waitForRows(panel, ['Acme Inc']);
      await panel.press('ArrowDown');
      await panel.press('Escape');
      await until('the search', () => panel.isFocused(search));
      await panel.press('Escape');
      await panel.waitUntilSaid('4 Companies');
      await expect.poll(() => panel.value(search)).toBe('');
    });
  });

  testInChromium('tags and a note are kept as they are typed, and found', async () => {
    const panel = await openPanel();
    await panel.click(button('Off Ltd'));
    await panel.fill(textbox('Tags'), 'VIP, Großkunde');
    await panel.fill(textbox('Note'), 'Call Jörg on Mondays');
    await panel.waitUntilSaid('Saved.');
    await panel.click(button('Back'));
    await panel.waitForText('VIP, Großkunde · Call Jörg on Mondays');
    const other = await openPanel();
    for (const text of ['vip', 'grosskunde', 'jorg monday']) {
      await other.fill(search, text);
      await waitForRows(other, ['Off Ltd']);
    }
    await other.click(button('Off Ltd'));
    await until('the tags', async () => (await other.value(textbox('Tags'))) === 'VIP, Großkunde');
    await other.fill(textbox('Tags'), '');
    await other.fill(textbox('Note'), '');
    await other.waitUntilSaid('Saved.');
    await until('no tags', async () => !(await panel.text()).includes('VIP'));
  });

  testInChromium('one click leads back to the record that a Company is of', async () => {
    const address = 'https://app.hubspot.com/contacts/1/record/0-2/5';
    rig.hosts.serve('app.hubspot.com', (_request, response) => response.end('A record'));
    await linkTo(rig.browser, 'ACME', address);
    const panel = await openPanel();
    await panel.click(button('Open record of Acme Inc'));
    await until('the record', async () => (await rig.browser.tabs()).includes(address));
  });

  testInChromium('a record that its address no longer tells is not opened', async () => {
    await linkTo(rig.browser, 'BETA', 'https://www.example.com/', 'HS1C77');
    const panel = await openPanel();
    await panel.click(button('Open record of Łódź Logistik'));
    await panel.waitUntilSaid('The record of Łódź Logistik was not opened');
    expect(await rig.browser.tabs()).not.toContain('https://www.example.com/');
  });

  testInChromium('looks an id up that is not known here', async () => {
    const panel = await openPanel();
    rig.linkApp.seed([{ id: 'LATER', name: 'Later AG' }]);
    await panel.fill(search, 'LATER');
    await panel.click(button('Look up “LATER” in Conduit'));
    await panel.waitForText('Later AG');
  });
});

describeInBrowsers('10,000 Companies in the panel', inChromium, (rig) => {
  beforeAll(async () => {
    rig.linkApp.seed([
      { id: 'NEEDLE', name: 'Quixote Windmills', connections: [source('Zendesk Sell')] },
    ]);
    await connectAgencyApp(rig);
    await seedDirectory(rig.browser, 1, 10_000);
  });

  test.each([
    ['three letters of its name', 'qui'],
    ['a source that it has connected', 'zen'],
  ])('%s and one key put its link on the clipboard', async (_what, letters) => {
    await rig.browser.writeClipboard('');
    const panel = await rig.browser.openTab('sidepanel.html');
    await until('the search', () => panel.isFocused(search));
    await panel.type(letters);
    await panel.press('Control+c');
    await panel.waitUntilSaid('Link of Quixote Windmills copied.');
    const link = rig.linkApp.linkOf('NEEDLE');
    await until('the link', async () => (await rig.browser.readClipboard()) === link);
  });

  test('the panel beside a page does it too', async () => {
    await rig.browser.writeClipboard('');
    await rig.browser.openTab('https://www.example.com/');
    const panel = await rig.browser.openPanel();
    await panel.fill(search, 'windm');
    await panel.press('Control+c');
    const link = rig.linkApp.linkOf('NEEDLE');
    await until('the link', async () => (await rig.browser.readClipboard()) === link);
  });

  test('the last of them is one key away, and stays where it is when the list changes', async () => {
    const panel = await rig.browser.openTab('sidepanel.html');
    await panel.waitUntilSaid('10,000 Companies');
    await panel.press('ArrowDown');
    await panel.press('End');
    await waitForFocus(panel, 'Quixote Windmills');
    await seedDirectory(rig.browser, 10_000, 10_010);
    await panel.waitUntilSaid('10,010 Companies');
    await waitForFocus(panel, 'Quixote Windmills');
    await panel.press('ArrowUp');
    await waitForFocus(panel, 'Client 9999');
  });
});

describeInBrowsers('two panels at once', inChromium, (rig) => {
  beforeAll(async () => {
    rig.linkApp.seed([{ id: 'ACME', name: 'Acme Inc' }]);
    await connectAgencyApp(rig);
  });

  test('what is done in one, or in the popup, is seen in the other', async () => {
    const other = await rig.browser.openTab('sidepanel.html');
    const one = await rig.browser.openTab('sidepanel.html');
    await one.click(button('Acme Inc'));
    await one.click(button('Edit'));
    await one.fill(textbox('Name'), 'Zebra Inc');
    await one.click(button('Save'));
    // It is not said for long.
    await Promise.all(
      [one, other].map((each) => each.waitUntilSaid('Changes to Zebra Inc saved.')),
    );
    await waitForRows(other, ['Zebra Inc']);

    rig.linkApp.seed([{ id: 'BETA', name: 'Beta GmbH' }]);
    await one.click(button('Back'));
    await one.click(button('Refresh list'));
    await waitForRows(one, ['Beta GmbH', 'Zebra Inc']);
    await waitForRows(other, ['Beta GmbH', 'Zebra Inc']);
  });

  test('what was chosen in each is there at the next opening', async () => {
    const other = await rig.browser.openTab('sidepanel.html');
    await other.waitUntilSaid('2 Companies');
    const one = await rig.browser.openTab('sidepanel.html');
    await one.choose(select('Sort by'), 'Newest');
    // It is a tab in the back: nothing but code of its own can choose there.
    await other.evaluate(() => {
      const [show] = document.querySelectorAll('select');
      if (show) show.value = 'pageOn';
      show?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const next = await until('the choices', async () => {
      const panel = await rig.browser.openTab('sidepanel.html');
      const choices = [await panel.value(select('Show')), await panel.value(select('Sort by'))];
      return JSON.stringify(choices) === '["pageOn","newest"]' && panel;
    });
    await next.choose(select('Show'), 'All');
    await next.choose(select('Sort by'), 'Name');
    await waitForRows(next, ['Beta GmbH', 'Zebra Inc']);
  });

  test('a Link APP that gets another label, and one that is added, are there at once', async () => {
    const panel = await rig.browser.openTab('sidepanel.html');
    await panel.waitForText('Agency APP');
    const second = rig.simulator.addLinkApp('Second APP');
    second.seed([{ id: 'SECOND', name: 'Second Ltd' }]);
    await connectLinkApp(rig.browser, { token: second.token ?? '', label: 'Second APP' });
    await panel.choose(select('Link APP'), 'Second APP');
    await waitForRows(panel, ['Second Ltd']);
    const options = await rig.browser.openOptions();
    await options.click(button('Edit', { role: 'group', name: 'Second APP' }));
    await options.fill(textbox('Label'), 'Renamed APP');
    await options.click(button('Save'));
    const labels = () =>
      panel.evaluate(() => [...document.querySelectorAll('option')].map(({ label }) => label));
    await until('the new label', async () => (await labels()).includes('Renamed APP'));
    await waitForRows(panel, ['Second Ltd']);
  });
});
