import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  button,
  type Control,
  heading,
  radio,
  searchbox,
  select,
  textbox,
} from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import type { Rig } from '../rig/start-rig.ts';
import type { Surface } from '../rig/surface.ts';
import { until } from '../rig/until.ts';
import { hubSpot, serveCrmPages } from './pages/crm-pages.ts';
import { serveOtherPages } from './pages/other-pages.ts';
import { ageLists } from './steps/age-lists.ts';
import { connectAgencyApp, connectLinkApp } from './steps/connect-link-app.ts';
import { enterGuard } from './steps/find-company.ts';
import { forgetUnfinished } from './steps/forget-unfinished.ts';
import { stored } from './steps/stored.ts';

const name = textbox('Name');
const companyId = textbox('Company id');
const firstFound: Control = { role: 'button', within: { role: 'list', name: 'Found' } };
const existing = button('This is an existing Company…');

async function openOver(rig: Rig, address: string): Promise<Surface> {
  await rig.browser.openTab(address);
  return await rig.browser.openPopup();
}

const untilNamed = (popup: Surface, wanted: string) =>
  until(`the name ${wanted}`, async () => (await popup.value(name)) === wanted);

describeInBrowsers('the popup on a record', inChromium, (rig) => {
  beforeAll(async () => {
    serveCrmPages(rig.hosts);
    serveOtherPages(rig.hosts);
    rig.linkApp.seed([
      { id: 'OLDGLOBEX', name: 'GLOBEX Inc.' },
      { id: '7', name: 'Seven Seas' },
    ]);
    await connectAgencyApp(rig);
  });
  beforeEach(() => forgetUnfinished(rig.browser));

  test('is filled in, and Enter creates: link on the clipboard, and then its card', async () => {
    const popup = await openOver(rig, hubSpot(5));
    await popup.waitForText('HubSpot company');
    await untilNamed(popup, 'Acme Inc');
    await expect.poll(() => popup.value(companyId)).toBe('HS42C5');
    await expect.poll(() => popup.isFocused(name)).toBe(true);
    await expect.poll(() => popup.text()).not.toContain('please check');
    await wait(enterGuard);
    await popup.press('Enter');
    await popup.waitUntilSaid('Created Acme Inc in Agency APP. Link copied.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('HS42C5'));
    await popup.waitForText('This record: HubSpot company');
    await popup.close();

    const asked = rig.linkApp.acceptedCreates().length;
    const again = await rig.browser.openPopup();
    await again.waitFor(heading('Acme Inc'));
    await again.waitForText('This record: HubSpot company');
    await expect.poll(() => again.has(name)).toBe(false);
    expect(rig.linkApp.acceptedCreates()).toHaveLength(asked);
  });

  test('brings a list in again that is old by now', async () => {
    const countListed = () =>
      rig.simulator.log.filter(({ call }) => call === 'listCompanies').length;
    await ageLists(rig.browser);
    const before = countListed();
    const popup = await openOver(rig, hubSpot(9));
    await popup.waitForText('HubSpot company');
    await until('the question for the list', () => countListed() > before);
  });

  test('a record that was only looked at leaves nothing behind', async () => {
    const popup = await openOver(rig, hubSpot(8));
    await untilNamed(popup, 'Soylent');
    await popup.click(button('Back'));
    await popup.waitFor(searchbox('Find a Company'));
    expect((await stored(rig.browser)).storage).not.toHaveProperty('drafts');
    await popup.click(button('This record: HubSpot company'));
    await untilNamed(popup, 'Soylent');
  });

  test('a heading that may be of the record before is to be checked', async () => {
    const popup = await openOver(rig, hubSpot(10));
    await popup.waitForText('Name as the page shows it: please check.');
    await popup.fill(name, 'Stark Industries');
    await expect.poll(() => popup.text()).not.toContain('please check');
  });

  test('a name that is typed is not replaced by the page’s', async () => {
    const popup = await openOver(rig, 'https://initrode.pipedrive.com/organization/7');
    await popup.fill(name, 'Our own word');
    await wait(1000);
    await expect.poll(() => popup.value(name)).toBe('Our own word');
  });

  test('a Company with the record’s bare number is asked about, and not taken for its own', async () => {
    const popup = await openOver(rig, 'https://initrode.pipedrive.com/organization/7');
    await popup.waitForText('A Company already has this record’s number as its id.');
    await popup.waitForText('Seven Seas');
    await expect.poll(() => popup.value(companyId)).toBe('PDINITRODEXO7');
    await untilNamed(popup, 'Cyberdyne');
    await wait(enterGuard);
    await popup.press('Enter');
    await popup.waitForText('Before we create Cyberdyne in Agency APP: is it one of these?');
    await popup.waitForText('Seven Seas');
    expect(rig.linkApp.acceptedCreates('PDINITRODEXO7')).toEqual([]);
  });

  test('is tied to a Company that was made before, and shows that one from then on', async () => {
    const before = rig.linkApp.acceptedCreates().length;
    const popup = await openOver(rig, hubSpot(6));
    await popup.click(existing);
    await popup.fill(searchbox('Find a Company'), 'globex');
    await popup.click(firstFound);
    await popup.waitUntilSaid('This record is now linked to GLOBEX Inc.');
    await popup.waitFor(heading('GLOBEX Inc.'));
    await popup.close();
    const again = await rig.browser.openPopup();
    await again.waitFor(heading('GLOBEX Inc.'));
    await again.waitForText('This record: HubSpot company');
    expect(rig.linkApp.acceptedCreates()).toHaveLength(before);
  });

  test('is tied to another Company after a mistake', async () => {
    const popup = await openOver(rig, hubSpot(11));
    await popup.click(existing);
    await popup.fill(searchbox('Find a Company'), '7');
    await popup.click(firstFound);
    await popup.waitFor(heading('Seven Seas'));
    await popup.click(button('Another Company…'));
    await popup.fill(searchbox('Find a Company'), 'oldglobex');
    await popup.waitFor(firstFound);
    await wait(enterGuard);
    await popup.press('Enter');
    await wait(enterGuard);
    await expect.poll(() => popup.has(heading('GLOBEX Inc.'))).toBe(false);
    await popup.click(firstFound);
    await popup.waitFor(heading('GLOBEX Inc.'));
    await popup.click(button('Undo'));
    await popup.waitFor(heading('Seven Seas'));
  });

  test('is tied to none again after a mistake', async () => {
    const popup = await openOver(rig, hubSpot(12));
    await popup.click(existing);
    await expect.poll(() => popup.has(button('Unlink this record'))).toBe(false);
    await popup.fill(searchbox('Find a Company'), '7');
    await popup.click(firstFound);
    await popup.waitFor(heading('Seven Seas'));
    await popup.click(button('Another Company…'));
    await popup.click(button('Unlink this record'));
    await popup.waitFor(companyId);
    await expect.poll(() => popup.value(companyId)).toBe('HS42C12');
    await popup.close();
    const again = await rig.browser.openPopup();
    await again.waitFor(companyId);
  });

  test('“Use this Company” of a likely match ties the record', async () => {
    const popup = await openOver(rig, hubSpot(21, 77));
    await untilNamed(popup, 'Vandelay');
    await popup.fill(name, 'Globex GmbH');
    await popup.waitForText('A Company with a similar name exists');
    await popup.click(button('Use this Company'));
    await popup.waitUntilSaid('This record is now linked to GLOBEX Inc.');
    await popup.close();
    const again = await rig.browser.openPopup();
    await again.waitFor(heading('GLOBEX Inc.'));
    await expect
      .poll(async () => (await stored(rig.browser)).storage)
      .toHaveProperty('drafts.value', {});
  });

  test('a half-filled form of another record is a line away', async () => {
    const popup = await openOver(rig, hubSpot(7));
    await untilNamed(popup, 'Hooli');
    await popup.fill(name, 'Hooli Holding');
    await popup.close();
    const other = await openOver(rig, hubSpot(22, 77));
    await untilNamed(other, 'Pendant Publishing');
    await other.click(button('Continue draft: Hooli Holding'));
    await untilNamed(other, 'Hooli Holding');
    await expect.poll(() => other.value(companyId)).toBe('HS42C7');
    await other.close();
    const back = await openOver(rig, hubSpot(7));
    await untilNamed(back, 'Hooli Holding');
  });

  test('on an ordinary page New Company suggests its name, and Enter takes nothing unseen', async () => {
    const popup = await openOver(rig, 'https://news.example.com/lisbon');
    await popup.click(button('New Company'));
    await popup.waitFor(button('Use “Northwind Traders”'));
    await expect.poll(() => popup.value(name)).toBe('');
    await wait(enterGuard);
    await popup.press('Enter');
    await popup.waitForText('Enter a Company id');
    await popup.click(button('Use “Northwind Traders”'));
    await untilNamed(popup, 'Northwind Traders');
    await until('the id', async () => (await popup.value(companyId)) === 'NORTHWINDTRADERS');
    await expect.poll(() => popup.isFocused(name)).toBe(true);
  });

  test('a page that lets nobody in is said to tell no name, and all else works', async () => {
    rig.hosts.serve('chromewebstore.google.com', (_request, response) => response.end('Store'));
    const popup = await openOver(rig, 'https://chromewebstore.google.com/');
    await popup.click(button('New Company'));
    await popup.waitForText('We couldn’t read the name on the page.');
    await popup.fill(name, 'Umbrella');
    await popup.click(button('Create'));
    await popup.waitUntilSaid('Created Umbrella in Agency APP.');
  });
});

describe('with two Link APPs', () => {
  describeInBrowsers('the popup on a record', inChromium, (rig) => {
    test('the first Company decides for its portal, and for no other', async () => {
      serveCrmPages(rig.hosts);
      const other = rig.simulator.addLinkApp('Client APP');
      await connectAgencyApp(rig);
      await connectLinkApp(rig.browser, { token: other.token ?? '', label: 'Client APP' });

      const popup = await openOver(rig, hubSpot(5));
      await untilNamed(popup, 'Acme Inc');
      await popup.waitForText(question);
      await wait(enterGuard);
      await popup.press('Enter');
      await expect.poll(() => popup.isFocused(radio('Agency APP'))).toBe(true);
      await expect.poll(() => popup.isEnabled(button('Create and copy link'))).toBe(false);
      await popup.click(radio('Client APP'));
      await untilNamed(popup, 'Acme Inc');
      await popup.focus(name);
      await wait(enterGuard);
      await popup.press('Enter');
      await popup.waitUntilSaid('Created Acme Inc in Client APP. Link copied.');
      expect(other.acceptedCreates('HS42C5')).toHaveLength(1);
      expect(rig.linkApp.acceptedCreates()).toEqual([]);
      await popup.choose(select('Link APP'), 'Agency APP');
      await popup.waitFor(name);
      await popup.close();

      const bound = await openOver(rig, hubSpot(6));
      await untilNamed(bound, 'Globex');
      await expect.poll(() => bound.text()).not.toContain(question);
      await expect.poll(() => chosen(bound)).toBe('Client APP');
      await bound.close();

      const unbound = await openOver(rig, hubSpot(21, 77));
      await unbound.waitForText(question);
      await expect.poll(() => chosen(unbound)).toBe('Agency APP');
      await unbound.choose(select('Link APP'), 'Client APP');
      await unbound.waitFor(button('Create and copy link'));
      await expect.poll(() => unbound.isEnabled(button('Create and copy link'))).toBe(true);
    });
  });
});

const question = 'Which Link APP does this account belong to?';

const chosen = (popup: Surface): Promise<string> =>
  popup.evaluate(() => document.querySelector('select')?.selectedOptions[0]?.label ?? '');
