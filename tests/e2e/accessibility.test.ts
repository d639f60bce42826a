import { beforeAll, expect, test } from 'vitest';
import { button, dialog, radio, searchbox, textbox, toggle } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import { openAudited } from './steps/audit.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { fillNewCompany } from './steps/create-company.ts';
import { openCard } from './steps/find-company.ts';
import { forgetUnfinished } from './steps/forget-unfinished.ts';

const tokenBox = textbox('Link APP token');
const nameBox = textbox('Name');
const idBox = textbox('Company id');
const find = searchbox('Find a Company');
const newCompany = button('New Company');
const createAndCopy = button('Create and copy link');

describeInBrowsers('axe finds nothing, in light and dark, in the popup', inChromium, (rig) => {
  beforeAll(() => connectAgencyApp(rig));

  test('home, and what waits there', async () => {
    const { page, audit } = await openAudited(rig.browser, 'popup.html');
    await page.waitForText('appear here');
    await audit('home, empty');
    rig.simulator.faults.ask({ fault: { kind: 'notFoundHtml' }, call: 'createCompany' });
    await fillNewCompany(page, 'Lost Ltd', 'LOST');
    await page.click(createAndCopy);
    await page.waitUntilSaid('We lost the connection while creating Lost Ltd');
    await audit('a create whose answer was lost');
    await page.click(button('Back'));
    await page.waitFor(button('Continue draft: Lost Ltd'));
    await page.waitFor(button('Check again'));
    await audit('home, with a draft and an unfinished create');
    await page.click(button('Discard draft: Lost Ltd'));
    await page.click(newCompany);
    await fillAndCreate('Acme Inc', 'ACME');
    await audit('the card of what was just created');
    await page.click(button('Back'));
    await page.waitFor(button('Copy link of Acme Inc'));
    await audit('home, with recent Companies');

    async function fillAndCreate(name: string, id: string) {
      await page.fill(nameBox, name);
      await page.fill(idBox, id);
      await page.click(createAndCopy);
      await page.waitUntilSaid(`Created ${name} in Agency APP.`);
    }
  });

  test('find', async () => {
    const { page, audit } = await openAudited(rig.browser, 'popup.html');
    await page.fill(find, 'acme');
    await page.waitFor(button('Copy link of Acme Inc'));
    await audit('found');
    await page.fill(find, 'nobody');
    await page.waitFor(button('Create “nobody”'));
    await audit('nothing found');
    await page.click(button('Look up “nobody” in Conduit'));
    await page.waitForText('nobody doesn’t exist in Agency APP.');
    await audit('looked up, and not there');
    rig.simulator.faults.ask({ fault: { kind: 'unauthorized' }, call: 'readCompany' });
    await page.click(button('Look up “nobody” in Conduit'));
    await page.waitFor(button('Open Settings'));
    await audit('looked up in vain');
  });

  test('New Company, and the review', async () => {
    const { page, audit } = await openAudited(rig.browser, 'popup.html');
    await page.click(newCompany);
    await page.waitFor(nameBox);
    await audit('New Company, empty');
    await page.click(toggle('Connection page'));
    await page.fill(idBox, 'no good');
    await page.fill(nameBox, 'n'.repeat(1025));
    await page.click(button('Create'));
    await page.waitForText('Shorten it.');
    await audit('New Company, with problems and the page off');
    await page.click(toggle('Connection page'));
    await page.fill(nameBox, 'ACME');
    await page.fill(idBox, 'acme');
    await page.waitForText('ACME already exists in Agency APP:');
    await audit('New Company, taken');
    await page.fill(idBox, 'FREE');
    await page.waitForText('A Company with a similar name exists:');
    await page.click(button('Check'));
    await page.waitForText('FREE is free in Agency APP.');
    await audit('New Company, a like name and a free id');
    await page.click(createAndCopy);
    await page.waitFor(button('Create anyway'));
    await audit('the review');
    await page.click(button('Back'));
    rig.simulator.faults.ask({ fault: { kind: 'unauthorized' }, call: 'readCompany' });
    await page.fill(nameBox, 'Quite another');
    // With the like name goes its line, and the buttons move up.
    await page.waitUntilGone(button('Use this Company'));
    await page.click(createAndCopy);
    await page.waitUntilSaid('Quite another was not created in Agency APP.');
    await audit('New Company, a failure');
    rig.linkApp.seed([{ id: 'THEIRS', name: 'Made by a colleague' }]);
    await page.fill(idBox, 'THEIRS');
    await page.click(createAndCopy);
    await page.waitUntilSaid('Made by a colleague already exists in Agency APP.');
    await audit('New Company, it existed');
    await forgetUnfinished(rig.browser);
  });

  test('the card, its dialog and Edit', async () => {
    rig.linkApp.seed([
      { id: 'OFF', name: 'Off Ltd', pageEnabled: false },
      { id: '..', name: 'Two points' },
    ]);
    const { page, audit } = await openAudited(rig.browser, 'popup.html');
    await page.click(button('Refresh list'));
    await page.waitForText('4 Companies');
    await openCard(page, 'Two points');
    await page.waitForText('can’t be used in a web address');
    await audit('a card that cannot be called');
    await page.click(button('Back'));
    await openCard(page, 'Off Ltd');
    await page.waitFor(button('Switch page on'));
    await audit('a card whose page is off');
    await page.click(button('Retire'));
    await page.waitUntilSaid('Off Ltd is retired.');
    await audit('a retired card');
    await page.click(button('Edit'));
    await page.waitFor(button('Bring back'));
    await audit('Edit of a retired Company');
    await page.click(button('Cancel'));
    await page.click(button('Back'));

    await openCard(page, 'Acme Inc');
    await page.click(button('Edit'));
    await page.waitFor(nameBox);
    await audit('Edit');
    await page.click(toggle('Connection page'));
    await page.click(button('Save'));
    await page.waitFor(button('Switch page off'));
    await audit('the dialog before a page is switched off');
    await page.click(button('Cancel', dialog('Switch the page off?')));
    await page.click(toggle('Connection page'));
    rig.linkApp.edit('ACME', { name: 'A colleague’s name' });
    await page.fill(nameBox, 'My own name');
    await page.click(button('Save'));
    await page.waitFor(button('Keep theirs'));
    await audit('Edit, changed meanwhile');
    await page.click(button('Save yours'));
    await page.waitUntilSaid('Changes to My own name saved.');
    await page.click(button('Edit'));
    rig.simulator.faults.ask({ fault: { kind: 'noLinkPage' }, call: 'readCompany' });
    await page.fill(nameBox, 'Acme Inc');
    await page.click(button('Save'));
    await page.waitForText('Conduit doesn’t say whether this page is on or off.');
    await audit('Edit, the page not told');
    await page.click({ role: 'radio', name: 'Page on' });
    rig.simulator.faults.ask({ fault: { kind: 'forbidden' }, call: 'editCompany' });
    rig.simulator.faults.ask({ fault: { kind: 'noLinkPage' }, call: 'readCompany' });
    await page.click(button('Save'));
    await page.waitUntilSaid('Conduit refused the change.');
    await audit('Edit, refused');
  });

  test('data of a newer version', async () => {
    await rig.browser.evaluateInBackground((scope) =>
      scope.chrome.storage.local.set({ report: { version: 99, value: null } }),
    );
    const { page, audit } = await openAudited(rig.browser, 'popup.html');
    await page.waitForText('Please update Quick Companies');
    await audit('newer data');
    await forgetUnfinished(rig.browser);
  });
});

describeInBrowsers('axe finds nothing, in light and dark, in the options', inChromium, (rig) => {
  test('with CRM accounts, bare ids and sites of one’s own', async () => {
    await connectAgencyApp(rig);
    await rig.browser.evaluateInBackground(async ({ chrome }) => {
      const linkApps = await chrome.storage.local.get('linkApps');
      const [{ id = '' } = {}] = (linkApps.linkApps as { value: { id: string }[] }).value;
      await chrome.storage.local.set({
        tenants: { version: 1, value: { '["hubspot","42"]': id } },
      });
    });
    const { page, audit } = await openAudited(rig.browser, 'options.html');
    await page.waitFor(button('Forget HubSpot · 42'));
    await page.click(radio('The record’s own id only'));
    await page.waitForText('512 could also be the id of');
    await audit('an account, and bare ids');
    await page.click(button('Add a rule'));
    await page.click(button('Save'));
    await page.waitForText('This isn’t an address pattern.');
    await audit('an empty rule');
    await page.fill(textbox('Address pattern'), 'https://crm.acme.example/clients/:id');
    await page.fill(textbox('Prefix of its ids'), 'acme');
    await page.fill(textbox('Address of a page'), 'https://crm.acme.example/clients/5');
    await page.waitForText('Id found: 5.');
    await audit('a rule that is tried');
    await page.click(button('Save'));
    await page.click(button('Edit https://crm.acme.example/clients/:id'));
    await page.fill(textbox('Prefix of its ids'), 'other');
    await page.waitForText('get different ids');
    await audit('a rule that is changed');
    await page.click(button('Remove https://crm.acme.example/clients/:id'));
    await page.waitForText('Remove this rule?');
    await audit('the dialog of Remove, for a rule');
    await page.press('Escape');
    await page.click(button('Erase everything'));
    await page.click(button('Erase everything', dialog('Erase everything on this computer?')));
    await page.waitForText('Everything was erased.');
  });

  test('with several Link APPs', async () => {
    const second = rig.simulator.addLinkApp('Second APP');
    rig.linkApp.seed([{ id: 'ACME', name: 'Acme Inc' }]);
    await connectAgencyApp(rig);
    const { page, audit } = await openAudited(rig.browser, 'options.html');
    await page.waitFor(button('Add a Link APP'));
    await audit('one Link APP');
    await page.click(button('Check'));
    await page.waitForText('Conduit accepts this token.');
    await audit('a checked token');
    await page.click(button('Replace token'));
    await page.fill(tokenBox, second.token ?? '');
    await page.click(button('Save and check'));
    await page.waitFor(button('Add as a new Link APP'));
    await audit('the question whether it is another Link APP');
    await page.click(button('Add as a new Link APP'));
    await page.waitFor({ ...button('Remove'), nth: 1 });
    await audit('two Link APPs');
    await page.click(button('Edit'));
    await page.waitForText('Colour');
    await audit('label and colour');
    await page.click(button('Cancel'));
    await page.click(button('Remove'));
    await page.waitForText('Remove Agency APP?');
    await audit('the dialog of Remove');
    await page.press('Escape');
    await page.click(button('Add a Link APP'));
    await page.waitFor(tokenBox);
    await audit('a further Link APP');
    await page.click(button('Cancel'));

    const popup = await openAudited(rig.browser, 'popup.html');
    await popup.page.waitFor({ role: 'combobox', name: 'Link APP' });
    await popup.audit('the popup with two Link APPs');
    await popup.page.close();

    await page.click(button('Erase everything'));
    await page.waitForText('Erase everything on this computer?');
    await audit('the dialog of Erase everything');
    await page.click(button('Erase everything', dialog('Erase everything on this computer?')));
    await page.waitForText('Everything was erased.');
    await audit('erased');
    await expect.poll(() => page.has(tokenBox)).toBe(true);
  });
});
