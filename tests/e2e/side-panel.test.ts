import { describe, expect, test } from 'vitest';
import { button, heading, tab, textbox } from '../rig/control.ts';
import { describeInBrowsers } from '../rig/rig.ts';

const panelPage = 'sidepanel.html';

describeInBrowsers('the side panel', (rig) => {
  test('connects a Link APP where there is none, and then shows its Companies', async () => {
    rig.linkApp.seed([{ id: 'ACME', name: 'Acme Inc' }]);
    const panel = await rig.browser.openTab(panelPage);
    await panel.waitFor(heading('Connect your Link APP'));
    await panel.fill(textbox('Link APP token'), rig.token);
    await panel.fill(textbox('Label'), 'Agency APP');
    await panel.click(button('Save and check'));
    await panel.waitForText('Acme Inc');
    expect(await panel.text()).toContain('Agency APP');
  });

  describe('its tabs', () => {
    test('follow the arrow keys, and the last one is there again', async () => {
      const panel = await rig.browser.openTab(panelPage);
      await panel.focus(tab('Companies'));
      await panel.press('ArrowLeft');
      expect(await panel.isFocused(tab('This page'))).toBe(true);
      await panel.waitForText('Quick Companies sees a page only where you let it.');
      const again = await rig.browser.openTab(panelPage);
      await again.waitForText('Quick Companies sees a page only where you let it.');
      await again.click(tab('Companies'));
      await again.waitForText('Acme Inc');
    });
  });

  test('copies a link, and says so', async () => {
    const panel = await rig.browser.openTab(panelPage);
    await panel.click(button('Copy link of Acme Inc'));
    await panel.waitUntilSaid('Link of Acme Inc copied.');
    expect(await rig.browser.readClipboard()).toContain('https://app.getconduit.app/');
  });
});
