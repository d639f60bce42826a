import { expect, test } from 'vitest';
import { button, textbox } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import { until } from '../rig/until.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { fillNewCompany } from './steps/create-company.ts';
import { stored } from './steps/stored.ts';

const tokenBox = textbox('Link APP token');

describeInBrowsers('another token', inChromium, (rig) => {
  test('that nothing proves to be of the same Link APP is asked about, and takes nothing with it', async () => {
    await connectAgencyApp(rig);
    const popup = await rig.browser.openPopup();
    await fillNewCompany(popup, 'A draft', 'DRAFT');
    await popup.close();
    rig.linkApp.token = 'itsSuccessor1234';
    const options = await rig.browser.openOptions();
    await options.click(button('Replace token'));
    await options.fill(tokenBox, 'itsSuccessor1234');
    await options.click(button('Save and check'));
    await options.waitForText('Does it belong to the same Link APP?');
    await expect.poll(() => options.text()).not.toContain('••••1234');
    await options.click(button('It is the same one'));
    await options.waitForText('Token replaced. Conduit accepts it.');
    await options.waitForText('••••1234');
    await until('its draft to go along', async () => {
      const { storage } = await stored(rig.browser);
      return !('forgetting' in storage) && JSON.stringify(storage).includes('A draft');
    });
    const again = await rig.browser.openPopup();
    await expect.poll(() => again.value(textbox('Name'))).toBe('A draft');
    await again.click(button('Discard draft'));
    await again.close();
  });

  test('of a Link APP that is there is not added as a second one', async () => {
    rig.linkApp.seed([{ id: 'A', name: 'Acme' }]);
    const popup = await rig.browser.openPopup();
    await popup.waitFor(button('New Company'));
    await popup.click(button('Refresh list'));
    await popup.waitForText('1 Company');
    await popup.close();
    rig.linkApp.token = 'another5678';
    const options = await rig.browser.openOptions();
    await options.click(button('Add a Link APP'));
    await options.fill(tokenBox, 'another5678');
    await options.click(button('Save and check'));
    await options.waitForText('This is another token of Agency APP');
    await options.click(button('Replace its token'));
    await options.waitForText('••••5678');
    await options.waitUntilGone(tokenBox);
  });
});
