import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { button, heading, link, searchbox, textbox, toggle } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import { until } from '../rig/until.ts';
import { serveCrmPages } from './pages/crm-pages.ts';
import { openAudited } from './steps/audit.ts';
import { connectInOptions } from './steps/connect-link-app.ts';
import { fillNewCompany } from './steps/create-company.ts';
import { enterGuard, openCard } from './steps/find-company.ts';

const token = textbox('Link APP token');
const saveAndCheck = button('Save and check');

describeInBrowsers('the first run', inChromium, (rig) => {
  test.each(['options.html', 'popup.html'])(
    'says in %s where a token comes from, that one is refused, and that one could not be judged',
    async (path) => {
      const { page, audit } = await openAudited(rig.browser, path);
      await page.waitForText('Connect your Link APP');
      await page.waitFor(link('Get a token'));
      await audit('first run');
      await page.fill(token, 'notOneOfTheirs');
      await page.click(button('Show token'));
      await page.click(saveAndCheck);
      await page.waitForText('Conduit doesn’t accept this token.');
      await expect
        .poll(() => page.description(token))
        .toContain('Conduit doesn’t accept this token.');
      await expect.poll(() => page.value(token)).toBe('notOneOfTheirs');
      await audit('a refused token');
      rig.simulator.faults.ask({ fault: { kind: 'html' }, times: null });
      await page.fill(token, rig.token);
      await page.click(saveAndCheck);
      await page.waitForText('Nothing was saved: we couldn’t check the token.');
      await page.waitFor(button('Try again'));
      await audit('a token that could not be judged');
      rig.simulator.faults.clear();
      const again = await rig.browser.openOptions();
      await again.waitForText('Connect your Link APP');
    },
  );

  test('over a record says what this is for, tries again, and goes on with that record', async () => {
    serveCrmPages(rig.hosts);
    await rig.browser.openTab('https://app.hubspot.com/contacts/42/record/0-2/5');
    rig.simulator.faults.ask({ fault: { kind: 'html' }, times: null });
    const popup = await rig.browser.openPopup();
    await popup.waitFor(heading('Connect your Link APP'));
    await popup.waitForText('get its connection link, without leaving your CRM');
    await popup.fill(token, rig.token);
    await popup.fill(textbox('Label'), 'Agency APP');
    await popup.click(saveAndCheck);
    await popup.waitFor(button('Try again'));
    rig.simulator.faults.clear();
    await popup.click(button('Try again'));
    await popup.waitUntilSaid('Agency APP is connected.');
    await popup.waitFor(button('Create and copy link'));
    await expect.poll(() => popup.value(textbox('Company id'))).toBe('HS42C5');
  });
});

describeInBrowsers('the main way', (rig) => {
  test('a token is saved, and the Companies of its Link APP come in', async () => {
    rig.linkApp.seed([{ id: 'OLDCLIENT', name: 'Old Client' }]);
    await connectInOptions(rig.browser, { token: rig.token, label: 'Agency APP' });
    const popup = await rig.browser.openPopup();
    await popup.fill(searchbox('Find a Company'), 'old');
    await popup.waitForText('Old Client');
  });

  test('a Company is created, and its link is on the clipboard', async () => {
    await rig.browser.openTab('https://www.example.com/');
    const popup = await rig.browser.openPopup();
    await fillNewCompany(popup, 'Acme Inc');
    await expect.poll(() => popup.value(textbox('Company id'))).toBe('ACME');
    await popup.click(button('Create and copy link'));
    await popup.waitUntilSaid('Created Acme Inc in Agency APP. Link copied.');
    expect(rig.linkApp.acceptedCreates('ACME')).toMatchObject([
      { id: 'ACME', name: 'Acme Inc', pageEnabled: true, overwrote: false },
    ]);
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('ACME'));
  });

  test('what exists is not made again, in whatever letter case', async () => {
    const popup = await rig.browser.openPopup();
    await fillNewCompany(popup, 'Something else', 'acme');
    await popup.waitForText('ACME already exists in Agency APP:');
    await popup.waitUntilGone(button('Create and copy link'));
    await wait(enterGuard);
    await popup.press('Enter');
    await expect.poll(() => popup.isFocused(button('Use this Company'))).toBe(true);
    expect(rig.linkApp.acceptedCreates('ACME')).toHaveLength(1);
    expect(rig.linkApp.company('ACME')?.name).toBe('Acme Inc');
    await expect.poll(() => popup.value(textbox('Name'))).toBe('Something else');
    await popup.click(button('Discard draft'));
  });

  test('the card copies the link', async () => {
    await rig.browser.writeClipboard('something else');
    const popup = await rig.browser.openPopup();
    await openCard(popup, 'acme');
    await popup.click(button('Copy link'));
    await popup.waitUntilSaid('Link of Acme Inc copied.');
    expect(await rig.browser.readClipboard()).toBe(rig.linkApp.linkOf('ACME'));
  });

  test('an edit keeps the other field, and a page is switched off only when asked', async () => {
    const popup = await rig.browser.openPopup();
    await openCard(popup, 'acme');
    await popup.click(button('Edit'));
    await popup.fill(textbox('Name'), 'Acme Incorporated');
    await popup.click(button('Save'));
    await popup.waitUntilSaid('Changes to Acme Incorporated saved.');
    expect(rig.linkApp.company('ACME')).toMatchObject({
      name: 'Acme Incorporated',
      pageEnabled: true,
    });
    await popup.waitFor(heading('Acme Incorporated'));
    await popup.click(button('Edit'));
    await popup.click(toggle('Connection page'));
    await popup.click(button('Save'));
    await popup.waitForText('The link your client has for');
    expect(rig.linkApp.company('ACME')?.pageEnabled).toBe(true);
    await popup.click(button('Switch page off'));
    await until('the page to be off', () => rig.linkApp.company('ACME')?.pageEnabled === false);
    await popup.waitForText('Page off');
  });

  test('what a colleague made is found by its id, and asked for once', async () => {
    rig.linkApp.seed([{ id: 'COLLEAGUE1', name: 'Made by a colleague' }]);
    const popup = await rig.browser.openPopup();
    await popup.fill(searchbox('Find a Company'), 'colleague1');
    await popup.click(button('Look up “colleague1” in Conduit'));
    await popup.waitFor(heading('Made by a colleague'));
    await wait(500);
    const asked = rig.simulator.log.filter(({ path }) => /colleague1/i.test(path));
    expect(asked.map(({ call }) => call)).toEqual(['readCompany']);
  });
});
