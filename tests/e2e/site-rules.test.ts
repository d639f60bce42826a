import { beforeAll, expect, test } from 'vitest';
import { button, type Control, heading, link, select, textbox } from '../rig/control.ts';
import { describeInBrowsers } from '../rig/rig.ts';
import type { Surface } from '../rig/surface.ts';
import { until } from '../rig/until.ts';
import { serveOwnSite } from './pages/own-site.ts';
import { chooseFromMenu, collect, copyLink, createAndCopy } from './steps/choose-from-menu.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { menusDrawn } from './steps/menus-drawn.ts';
import { closePopup, pressInPopup, reviewed, waitInPopup } from './steps/opened-popup.ts';
import { preparedRows } from './steps/prepared-rows.ts';

const client = (id: number) => `https://crm.atelier.example/clients/${id}`;
const pattern = textbox('Address pattern');
const prefix = textbox('Prefix of its ids');
const selector = textbox('Selector for the name');
const tried = textbox('Address of a page');
const save = button('Save');
const addRule = button('Add a rule');

describeInBrowsers('a rule for a site of one’s own', { menus: true }, (rig, testInChromium) => {
  beforeAll(async () => {
    serveOwnSite(rig.hosts);
    await connectAgencyApp(rig);
  });

  async function makeRule(options: Surface): Promise<void> {
    await options.fill(pattern, 'https://crm.atelier.example/clients/:id');
    await options.fill(prefix, 'atelier');
    await options.fill(selector, '.client-name');
  }

  async function askForRule(page: Surface): Promise<void> {
    await chooseFromMenu(rig.browser, page, undefined, 'Create Company from this page…');
    await until('the way back in the popup', () =>
      rig.browser.evaluateInPopup((popup) => {
        popup.querySelector<HTMLButtonElement>('button[aria-label="Back"]')?.click();
        return popup.body.innerText.includes('Add a rule for this site…');
      }),
    );
    await pressInPopup(rig.browser, 'Add a rule for this site…');
  }

  test('is offered on a page of no known record, and tried on that very page', async () => {
    const options = await rig.browser.openOptions();
    const page = await rig.browser.openTab(client(515));
    await askForRule(page);
    await options.waitFor(pattern);
    await expect.poll(() => options.value(pattern)).toBe('https://crm.atelier.example/clients/:id');
    await expect.poll(() => options.value(prefix)).toBe('atelier');
    await expect.poll(() => options.value(tried)).toBe(client(515));
    await options.waitUntilSaid('Id found: 515. Its Company gets the id URATELIERXR515.');
    await options.waitUntilSaid('Name on that page: Clients');
    await options.fill(selector, '.client-name');
    await options.waitUntilSaid('Name on that page: Łódź Foods');
    await options.fill(selector, '.nothing');
    await options.waitUntilSaid('Nothing visible on that page matches the selector.');
    await options.click(button('Cancel'));
    await options.waitFor(addRule);
    await page.close();
  });

  testInChromium('is suggested with the route behind the # of an application', async () => {
    const options = await rig.browser.openOptions();
    const page = await rig.browser.openTab('https://spa.atelier.example/#/clients/7');
    await askForRule(page);
    await options.waitUntilSaid('Id found: 7.');
    await expect
      .poll(() => options.value(pattern))
      .toBe('https://spa.atelier.example/#/clients/:id');
    await expect.poll(() => options.value(selector)).toBe('');
    await options.click(button('Cancel'));
    await options.waitFor(addRule);
    await page.close();
    await options.close();
  });

  testInChromium('says beside each box what is wrong', async () => {
    const options = await rig.browser.openOptions();
    await options.click(addRule);
    await options.click(save);
    const isSaid = (box: Control, words: string) =>
      until(words, async () => (await options.description(box)).includes(words));
    await isSaid(pattern, 'This isn’t an address pattern.');
    await isSaid(prefix, 'letters a to z and digits only');
    await options.fill(pattern, 'https://crm.atelier.example/clients');
    await isSaid(pattern, 'Put :id where the id is');
    await options.choose(select('Where the id is'), 'In a parameter after ?');
    await isSaid(textbox('Parameter'), 'Enter the parameter’s name');
    await expect.poll(() => options.description(pattern)).not.toContain('Put :id');
    await options.fill(selector, 'h1[');
    await isSaid(selector, 'isn’t a valid CSS selector');
  });

  test('is saved once every box is right', async () => {
    const options = await rig.browser.openOptions();
    await options.click(addRule);
    await makeRule(options);
    await options.fill(tried, 'https://crm.atelier.example/news/512');
    await options.waitUntilSaid('The pattern doesn’t match this address.');
    await options.fill(tried, client(512));
    await options.waitUntilSaid('Id found: 512. Its Company gets the id URATELIERXR512.');
    await options.click(save);
    await options.waitUntilSaid('Saved. Pages of https://crm.atelier.example/clients/:id');
    await options.waitFor(button('Edit https://crm.atelier.example/clients/:id'));
    await menusDrawn(rig.browser);
  });

  test('fills the form on its pages, always to be reviewed, and knows the Company again', async () => {
    const page = await rig.browser.openTab(client(513));
    await chooseFromMenu(rig.browser, page, heading('Clients'), createAndCopy);
    const form = await reviewed(rig.browser);
    expect(form).toMatchObject({ id: 'URATELIERXR513', name: 'Ромашка' });
    expect(form.text).toContain('crm.atelier.example record');
    expect(rig.linkApp.acceptedCreates()).toEqual([]);
    await pressInPopup(rig.browser, 'Create and copy link');
    await waitInPopup(rig.browser, 'Created Ромашка');
    await closePopup(rig.browser);
    await chooseFromMenu(rig.browser, page, heading('Clients'), createAndCopy);
    await page.waitForToast('Ромашка already exists in Agency APP.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('URATELIERXR513'));
    expect(rig.linkApp.acceptedCreates('URATELIERXR513')).toHaveLength(1);
  });

  test('has its entries on links to its pages too, woken for it', async () => {
    const list = await rig.browser.openTab('https://crm.atelier.example/clients');
    await rig.browser.killBackground();
    await chooseFromMenu(rig.browser, list, link('Fjord Labs'), createAndCopy);
    expect(await reviewed(rig.browser)).toMatchObject({
      id: 'URATELIERXR514',
      name: 'Fjord Labs',
    });
    await closePopup(rig.browser);
    await chooseFromMenu(rig.browser, list, link('Fjord Labs'), copyLink);
    await list.waitForToast('This record has no Company in Agency APP yet.');
  });

  test('has the records of its lists collected', async () => {
    const list = await rig.browser.openTab('https://crm.atelier.example/clients');
    await chooseFromMenu(rig.browser, list, undefined, collect);
    const { names, ids } = await preparedRows(rig.browser, 1);
    expect([names, ids]).toEqual([['Fjord Labs'], ['URATELIERXR514']]);
  });

  testInChromium('is changed from a record of the site, and tried on that very page', async () => {
    const options = await rig.browser.openOptions();
    const page = await rig.browser.openTab(client(515));
    await chooseFromMenu(rig.browser, page, heading('Clients'), createAndCopy);
    await reviewed(rig.browser);
    await pressInPopup(rig.browser, 'Change the rule for this site…');
    await options.waitFor(pattern);
    await expect.poll(() => options.value(prefix)).toBe('atelier');
    await expect.poll(() => options.value(tried)).toBe(client(515));
    await options.waitUntilSaid('Id found: 515. Its Company gets the id URATELIERXR515.');
    await options.waitUntilSaid('Name on that page: Łódź Foods');
    await options.fill(selector, '.nothing');
    await options.waitUntilSaid('Nothing visible on that page matches the selector.');
    await options.click(button('Cancel'));
    await options.waitFor(addRule);
    await expect.poll(() => options.has(pattern)).toBe(false);
    await page.close();
  });

  testInChromium('a changed prefix is warned of, and a tied record stays tied', async () => {
    const options = await rig.browser.openOptions();
    await options.click(button('Edit https://crm.atelier.example/clients/:id'));
    await options.fill(prefix, 'other');
    await options.waitUntilSaid('new Companies from this site get different ids');
    await options.click(save);
    await options.waitForText('prefix other');
    await options.close();
    await menusDrawn(rig.browser);
    const page = await rig.browser.openTab(client(513));
    await chooseFromMenu(rig.browser, page, heading('Clients'), copyLink);
    await page.waitForToast('Link of Ромашка copied.');
  });

  testInChromium('is removed when its user says so twice', async () => {
    const options = await rig.browser.openOptions();
    await options.click(button('Remove https://crm.atelier.example/clients/:id'));
    await options.click(button('Remove', { role: 'dialog', name: 'Remove this rule?' }));
    await options.waitUntilGone(button('Edit https://crm.atelier.example/clients/:id'));
    await options.close();
    await menusDrawn(rig.browser);
    const page = await rig.browser.openTab(client(513));
    await chooseFromMenu(rig.browser, page, heading('Clients'), copyLink);
    await page.waitForToast('This page isn’t a record of a known CRM.');
  });
});
