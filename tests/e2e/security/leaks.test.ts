import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { button, heading, textbox } from '../../rig/control.ts';
import { describeInBrowsers } from '../../rig/rig.ts';
import { connectInOptions } from '../steps/connect-link-app.ts';
import { fillNewCompany } from '../steps/create-company.ts';
import { openCard } from '../steps/find-company.ts';
import { openDetails } from '../steps/open-details.ts';
import { findInFiles } from './find-in-files.ts';
import { listen, readDatabases, readDocument, readReceived, readStorage } from './kept-data.ts';

/** As the simulator mints them. */
const apiToken = /company-[0-9a-f]{40}/;
/** As the simulator makes those for one source. */
const connectLink = /\/hubspot\?key=[\w-]{22}/;
/** An id as random as a token: found on the disk, it shows that a token would be, too. */
const marker = randomBytes(16).toString('hex').toUpperCase();

describeInBrowsers('no token is left anywhere', { own: true }, (rig) => {
  test('after a full session', async () => {
    await connectInOptions(rig.browser, { token: rig.token, label: 'Agency APP' });
    const ear = await rig.browser.openTab('manifest.json');
    await ear.evaluate(listen);
    const popup = await rig.browser.openTab('popup.html');
    await fillNewCompany(popup, 'Acme Inc', marker);
    await popup.click(button('Create and copy link'));
    await popup.waitUntilSaid('Link copied.');
    await popup.close();

    const again = await rig.browser.openTab('popup.html');
    await openCard(again, 'acme');
    await again.click(button('Edit'));
    await again.fill(textbox('Name'), 'Acme Incorporated');
    await again.click(button('Save'));
    await again.waitFor(heading('Acme Incorporated'));
    await again.click(button('Copy API token'));
    await again.waitUntilSaid('API token of Acme Incorporated copied.');
    expect(await rig.browser.readClipboard()).toMatch(apiToken);
    await rig.browser.writeClipboard('');

    const panel = await openDetails(rig.browser, 'Acme Incorporated');
    await panel.click(button('Copy a link that connects…'));
    await panel.click(button('HubSpot'));
    await panel.waitUntilSaid('Copied the HubSpot link for Acme Incorporated.');
    expect(await rig.browser.readClipboard()).toMatch(connectLink);
    await rig.browser.writeClipboard('');

    const options = await rig.browser.openOptions();
    await options.waitForText('Agency APP');
    const places = {
      storage: await rig.browser.evaluateInBackground(readStorage),
      databases: await rig.browser.evaluateInBackground(readDatabases),
      messages: await ear.evaluate(readReceived),
      popup: await again.evaluate(readDocument),
      panel: await panel.evaluate(readDocument),
      options: await options.evaluate(readDocument),
      console: (await rig.browser.consoleTexts()).join('\n'),
    };
    expect(places.storage).toContain('Agency APP');
    expect(places.databases).toContain('Acme Incorporated');
    expect(places.messages).toContain('Acme');
    for (const [place, content] of Object.entries(places)) {
      expect(content, place).not.toContain(rig.token);
      expect(content, place).not.toMatch(apiToken);
      expect(content, place).not.toMatch(connectLink);
    }

    const { token } = rig;
    await rig.browser.quit();
    const { profile } = rig.browser;
    expect(findInFiles(profile, [marker])).not.toEqual([]);
    expect(findInFiles(profile, [token, apiToken, connectLink])).toEqual([]);
  });
});
