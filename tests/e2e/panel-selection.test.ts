import { beforeAll, expect, test } from 'vitest';
import { button, checkbox, searchbox, textbox } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import { until } from '../rig/until.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';

const search = searchbox('Find a Company');

describeInBrowsers('rows selected together', inChromium, (rig) => {
  beforeAll(async () => {
    rig.linkApp.seed([
      { id: 'ACME', name: 'Acme Inc' },
      { id: 'BETA', name: 'Beta GmbH' },
      { id: 'GAMMA', name: 'Gamma AG' },
      { id: 'OFF', name: 'Off Ltd', pageEnabled: false },
    ]);
    await connectAgencyApp(rig);
  });

  const openPanel = async () => {
    const panel = await rig.browser.openTab('sidepanel.html');
    await panel.waitUntilSaid('4 Companies');
    return panel;
  };
  test('by their boxes: their links are copied, over a search, and nothing is asked', async () => {
    const panel = await openPanel();
    await panel.click(button('Select rows'));
    await panel.click(checkbox('Select Gamma AG'));
    await panel.click(checkbox('Select Off Ltd'));
    await panel.fill(search, 'acme');
    await panel.waitUntilGone(button('Gamma AG'));
    await panel.click(checkbox('Select Acme Inc'));
    await panel.waitForText('3 selected');
    const before = rig.simulator.log.length;
    await panel.click(button('Copy links'));
    await panel.waitUntilSaid('Copied 2 names and links');
    await panel.waitUntilSaid('1 was left out');
    expect(rig.simulator.log.length).toBe(before);
    const wanted = `Acme Inc\t${rig.linkApp.linkOf('ACME')}\nGamma AG\t${rig.linkApp.linkOf('GAMMA')}`;
    await until('the links', async () => (await rig.browser.readClipboard()) === wanted);
  });

  test('by keyboard: Space, Shift with an arrow, and all', async () => {
    const panel = await openPanel();
    await panel.press('ArrowDown');
    await panel.press('Space');
    await panel.waitForText('1 selected');
    await expect.poll(() => panel.isChecked(checkbox('Select Acme Inc'))).toBe(true);
    await panel.press('Shift+ArrowDown');
    await panel.press('Shift+ArrowDown');
    await panel.waitForText('3 selected');
    await panel.press('Control+a');
    await panel.waitForText('4 selected');
    await panel.click(button('Select rows'));
    await panel.waitUntilGone(checkbox('Select Acme Inc'));
  });

  test('a tag is added to all of them at once, and taken back', async () => {
    const panel = await openPanel();
    await panel.press('ArrowDown');
    await panel.press('Space');
    await panel.press('Shift+ArrowDown');
    await panel.waitForText('2 selected');
    await panel.fill(textbox('Tag'), 'VIP');
    await panel.click(button('Add tag'));
    await panel.waitUntilSaid('Added “VIP” to 2 Companies.');
    await panel.fill(search, 'vip');
    await panel.waitUntilSaid('2 Companies found');
    await panel.click(button('Undo'));
    await panel.waitUntilSaid('0 Companies found');
  });

  test('those of the list are exported, or the selected ones alone', async () => {
    const panel = await openPanel();
    await panel.press('ArrowDown');
    await panel.press('Space');
    await panel.click(button('Export selected as CSV'));
    await panel.waitUntilSaid('Exported 1 Company.');
    await panel.click(button('Clear selection'));
    await panel.click(button('Export all listed as spreadsheet'));
    await panel.waitUntilSaid('Exported 4 Companies.');
  });
});
