import { expect, test } from 'vitest';
import { button, heading, textbox } from '../rig/control.ts';
import { describeInBrowsers } from '../rig/rig.ts';
import { serveCrmPages } from './pages/crm-pages.ts';

describeInBrowsers(
  'the first run, over a record',
  (rig) => {
    test('says what this is for, and goes on with that record once a Link APP is connected', async () => {
      serveCrmPages(rig.hosts);
      await rig.browser.openTab('https://app.hubspot.com/contacts/42/record/0-2/5');
      const popup = await rig.browser.openPopup();
      await popup.waitFor(heading('Connect your Link APP'));
      await popup.waitForText('get its connection link, without leaving your CRM');
      await popup.fill(textbox('Link APP token'), rig.token);
      await popup.fill(textbox('Label'), 'Agency APP');
      await popup.click(button('Save and check'));
      await popup.waitUntilSaid('Agency APP is connected.');
      await popup.waitFor(button('Create and copy link'));
      expect(await popup.value(textbox('Company id'))).toBe('HS42C5');
    });
  },
  // In Firefox the popup of the tests stands in a tab of its own, over no record.
  { browsers: ['chromium'] },
);
