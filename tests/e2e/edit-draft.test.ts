import { beforeAll, expect, test } from 'vitest';
import { button, textbox } from '../rig/control.ts';
import { describeInBrowsers } from '../rig/rig.ts';
import { until } from '../rig/until.ts';
import { connectLinkApp } from './steps/connect-link-app.ts';
import { openCard } from './steps/find-company.ts';
import { stored } from './steps/stored.ts';

const nameBox = textbox('Name');

describeInBrowsers(
  'a half-finished edit',
  (rig) => {
    beforeAll(async () => {
      rig.linkApp.seed([{ id: 'ACME', name: 'Acme Inc' }]);
      await connectLinkApp(rig.browser, { token: rig.token, label: 'Agency APP' });
    });

    test('is there again after the popup has closed, and ends with Save', async () => {
      const popup = await rig.browser.openPopup();
      await popup.waitForText('1 Company');
      await openCard(popup, 'Acme');
      await popup.click(button('Edit'));
      await popup.fill(nameBox, 'Acme Group');
      await popup.close();

      const again = await rig.browser.openPopup();
      await again.click(button('Continue editing: Acme Inc'));
      expect(await again.value(nameBox)).toBe('Acme Group');
      await again.click(button('Save'));
      await again.waitFor(button('Edit'));
      expect(rig.linkApp.company('ACME')?.name).toBe('Acme Group');
      await until('the end of the draft', async () => {
        const { storage } = await stored(rig.browser);
        return !JSON.stringify(storage).includes('"fields"');
      });
    });
  },
  { browsers: ['chromium'] },
);
