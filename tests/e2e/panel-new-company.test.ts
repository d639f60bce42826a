import { beforeAll, expect, test } from 'vitest';
import { button, searchbox, textbox } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import { until } from '../rig/until.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';

const search = searchbox('Find a Company');
const newCompany = button('New Company');
const nameBox = textbox('Name');

describeInBrowsers('New Company in the panel', inChromium, (rig) => {
  beforeAll(async () => {
    rig.linkApp.seed([{ id: 'ACME', name: 'Acme Inc' }]);
    await connectAgencyApp(rig);
  });

  const openPanel = async () => {
    const panel = await rig.browser.openTab('sidepanel.html');
    await panel.waitFor(newCompany);
    return panel;
  };

  test('creates, says so, and the list has it', async () => {
    const panel = await openPanel();
    await panel.click(newCompany);
    await until('the form', () => panel.isFocused(nameBox));
    await panel.fill(nameBox, 'Brightside');
    await panel.click(button('Create and copy link'));
    await panel.waitUntilSaid('Created Brightside in Agency APP. Link copied.');
    await panel.click(button('Back'));
    await panel.waitFor(button('Brightside'));
    expect(rig.linkApp.company('BRIGHTSIDE')?.name).toBe('Brightside');
  });

  test('a search that finds nothing offers to create what was searched for', async () => {
    const panel = await openPanel();
    await panel.fill(search, 'Łódź Foods');
    await panel.click(button('Create “Łódź Foods”'));
    await panel.waitFor(nameBox);
    await expect.poll(() => panel.value(nameBox)).toBe('Łódź Foods');
    await until('the id', async () => (await panel.value(textbox('Company id'))) !== '');
  });

  test('what was left half filled waits below the list, in the popup too', async () => {
    const panel = await openPanel();
    await panel.click(button('Continue draft: Łódź Foods'));
    await panel.fill(nameBox, 'Łódź Foods Sp. z o.o.');
    await panel.click(button('Back'));
    await panel.waitFor(button('Continue draft: Łódź Foods Sp. z o.o.'));
    await rig.browser.openTab('https://www.example.com/');
    const popup = await rig.browser.openPopup();
    await popup.click(button('Continue draft: Łódź Foods Sp. z o.o.'));
    await popup.click(button('Discard draft'));
    await popup.close();
    const again = await openPanel();
    await expect.poll(() => again.has(button('Continue draft: Łódź Foods Sp. z o.o.'))).toBe(false);
  });
});
