import { beforeAll, expect, test } from 'vitest';
import { button, textbox } from '../rig/control.ts';
import { describeInBrowsers } from '../rig/rig.ts';
import { until } from '../rig/until.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { fillNewCompany } from './steps/create-company.ts';

const title = 'Access to Conduit is off';
const withheld = 'Your browser is blocking Quick Companies from Conduit.';

/** Only Firefox lets its user take away by a press what the manifest asks for. */
describeInBrowsers('without access to Conduit', { browsers: ['firefox'], menus: true }, (rig) => {
  beforeAll(async () => {
    await connectAgencyApp(rig);
    const options = await rig.browser.openOptions();
    await options.evaluate(() =>
      chrome.permissions.remove({ origins: ['https://api.getconduit.app/*'] }),
    );
    await options.waitForText(title);
  });

  test('a create says so and sends nothing, and its Allow opens the options, which ask', async () => {
    const before = withToken();
    const popup = await rig.browser.openPopup();
    await fillNewCompany(popup, 'Acme Inc');
    await popup.click(button('Create and copy link'));
    await popup.waitUntilSaid('Acme Inc was not created in Agency APP.');
    await popup.waitForText(withheld);
    await expect.poll(() => popup.value(textbox('Name'))).toBe('Acme Inc');
    expect(withToken()).toBe(before);
    await popup.click(button('Allow'));
    await until('the options', async () =>
      (await rig.browser.tabs()).some((address) => address.endsWith('/options.html')),
    );

    const options = await rig.browser.openOptions();
    await rig.browser.answerPermission(() => options.click(button('Allow access')), 'allow');
    await options.waitUntilGone(button('Allow access'));
    const again = await rig.browser.openPopup();
    await again.click(button('Create and copy link'));
    await again.waitUntilSaid('Created Acme Inc in Agency APP. Link copied.');
  });

  /** All but the question of the browser itself, whether the token may be sent. */
  const withToken = () =>
    rig.simulator.log.filter(({ authorization }) => authorization === 'linkApp').length;
});
