import { beforeAll, expect, test } from 'vitest';
import { anyHeading, button, radio, select } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import { until } from '../rig/until.ts';
import { hubSpot, serveCrmPages } from './pages/crm-pages.ts';
import { chooseFromMenu, copyLink, createAndCopy } from './steps/choose-from-menu.ts';
import { connectAgencyApp, connectLinkApp } from './steps/connect-link-app.ts';
import { closePopup, pressInPopup, reviewed, waitInPopup } from './steps/opened-popup.ts';

describeInBrowsers('a bare record id as Company id', { ...inChromium, menus: true }, (rig) => {
  beforeAll(async () => {
    serveCrmPages(rig.hosts);
    rig.linkApp.seed([{ id: '8', name: 'Somebody Else' }]);
    await connectAgencyApp(rig);
  });
  const openRecord = (id: number) => rig.browser.openTab(hubSpot(id));

  test('is chosen in the options, which say what it could collide with', async () => {
    const options = await rig.browser.openOptions();
    await options.waitForText('Its Company gets the id HS4021C512.');
    await options.click(radio('The record’s own id only'));
    await options.waitUntilSaid('Its Company gets the id 512.');
    await options.waitUntilSaid('512 could also be the id of another kind of record');
  });

  test('is always reviewed where another could have it, and the same record is known again', async () => {
    const page = await openRecord(5);
    await chooseFromMenu(rig.browser, page, anyHeading, createAndCopy);
    const form = await reviewed(rig.browser);
    expect(form).toMatchObject({ id: '5', name: 'Acme Inc' });
    expect(form.text).toContain('5 could also be the id of another kind of record');
    expect(rig.linkApp.acceptedCreates()).toEqual([]);
    await pressInPopup(rig.browser, 'Create and copy link');
    await waitInPopup(rig.browser, 'Created Acme Inc');
    await closePopup(rig.browser);
    await chooseFromMenu(rig.browser, page, anyHeading, createAndCopy);
    await page.waitForToast('Acme Inc already exists in Agency APP.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('5'));
    expect(rig.linkApp.acceptedCreates()).toMatchObject([{ id: '5' }]);
  });

  test('of another client is neither copied nor created: its user looks', async () => {
    const page = await openRecord(8);
    await rig.browser.writeClipboard('mine');
    await chooseFromMenu(rig.browser, page, anyHeading, copyLink);
    await page.waitForToast('8 could be another client’s id. Find the Company in the popup.');
    expect(await rig.browser.readClipboard()).toBe('mine');
    await chooseFromMenu(rig.browser, page, anyHeading, createAndCopy);
    expect((await reviewed(rig.browser)).id).toBe('8');
    await waitInPopup(rig.browser, '8 already exists in Agency APP');
    await pressInPopup(rig.browser, 'Use HS42C8');
    await until('the full id', async () => (await reviewed(rig.browser)).id === 'HS42C8');
    await closePopup(rig.browser);
    expect(rig.linkApp.company('8')?.name).toBe('Somebody Else');
    expect(rig.linkApp.acceptedCreates('8')).toEqual([]);
  });

  test('where the record has its Company under the full id, that one is found', async () => {
    rig.linkApp.seed([{ id: 'HS42C10', name: 'Stark Industries' }]);
    const options = await rig.browser.openOptions();
    await options.close();
    const popup = await rig.browser.openTab('popup.html');
    await popup.click(button('Refresh list'));
    await popup.waitForText('3 Companies');
    await popup.close();
    const page = await openRecord(10);
    await chooseFromMenu(rig.browser, page, anyHeading, copyLink);
    await page.waitForToast('Link of Stark Industries copied.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('HS42C10'));
  });
});

describeInBrowsers('a CRM account and its Link APP', { ...inChromium, menus: true }, (rig) => {
  const account = select('Link APP of HubSpot · 42');

  test('is bound by its first Company, and goes to another as its user says', async () => {
    serveCrmPages(rig.hosts);
    await connectAgencyApp(rig);
    const first = await rig.browser.openTab(hubSpot(5));
    await chooseFromMenu(rig.browser, first, anyHeading, createAndCopy);
    await first.waitForToast('Created Acme Inc in Agency APP.');
    const second = rig.simulator.addLinkApp('Second APP');
    await connectLinkApp(rig.browser, { token: second.token ?? '', label: 'Second APP' });

    const options = await rig.browser.openOptions();
    await options.choose(account, 'Second APP');
    await options.waitUntilSaid('New Companies from HubSpot · 42 go into Second APP from now on.');
    await options.close();
    const next = await rig.browser.openTab(hubSpot(8));
    await chooseFromMenu(rig.browser, next, anyHeading, createAndCopy);
    await next.waitForToast('Created Soylent in Second APP. Link copied.');
    expect(second.acceptedCreates()).toMatchObject([{ id: 'HS42C8' }]);
    await next.close();

    const again = await rig.browser.openOptions();
    await again.click(button('Forget HubSpot · 42'));
    await again.waitUntilSaid('HubSpot · 42 is forgotten.');
    await again.waitForText('The first Company you create from a CRM account');
    await again.close();
    const last = await rig.browser.openTab(hubSpot(7));
    await chooseFromMenu(rig.browser, last, anyHeading, createAndCopy);
    expect((await reviewed(rig.browser)).text).toContain(
      'Which Link APP does this account belong to?',
    );
    await closePopup(rig.browser);
  });
});
