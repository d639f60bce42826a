import { expect, test } from 'vitest';
import { button, searchbox } from '../rig/control.ts';
import { describeInBrowsers } from '../rig/rig.ts';
import type { Behaviour } from '../simulator/behaviour.ts';
import { connectLinkApp } from './steps/connect-link-app.ts';
import { fillNewCompany } from './steps/create-company.ts';
import { forgetUnfinished } from './steps/forget-unfinished.ts';

const find = searchbox('Find a Company');
const refresh = button('Refresh list');

describeInBrowsers(
  'the list of Companies',
  (rig) => {
    /** A Link APP whose Companies the API lists so; it comes first in the popup. */
    async function connect(label: string, list: Behaviour['list'], count: number) {
      await rig.browser.evaluateInBackground((scope) => scope.chrome.storage.local.clear());
      rig.simulator.behaviour.list = list;
      const linkApp = rig.simulator.addLinkApp(label);
      linkApp.seedMany(count);
      await connectLinkApp(rig.browser, { token: linkApp.token ?? '', label });
      return linkApp;
    }

    test.each([
      ['at once', 'array', 3],
      ['in pages', 'pages', 250],
      ['of ten thousand', 'array', 10_000],
    ] as const)('that comes %s is all there to be found', async (title, list, count) => {
      await connect(`Listed ${title}`, list, count);
      const popup = await rig.browser.openPopup();
      await popup.waitForText(`${count.toLocaleString('en')} Companies · updated`);
      await popup.fill(find, `client ${count - 1}`);
      await popup.waitFor(button(`Copy link of Client ${count - 1}`));
    });

    test.each([403, 404, 405] as const)('that is answered by %i is not missed', async (status) => {
      const linkApp = await connect(`Not listed ${status}`, status, 2);
      const popup = await rig.browser.openPopup();
      await popup.waitForText('0 Companies');
      expect(await popup.has(refresh)).toBe(false);
      expect(await popup.text()).not.toMatch(/could not|failed|refresh|updated|not available/i);
      await fillNewCompany(popup, 'Made', 'MADE');
      await popup.click(button('Create and copy link'));
      await popup.waitUntilSaid('Created Made in Not listed');
      expect(linkApp.acceptedCreates()).toHaveLength(1);
      await forgetUnfinished(rig.browser);
    });

    test('is brought in again, tells of a row that cannot be read, and of a failure', async () => {
      const linkApp = await connect('Refreshed', 'array', 1);
      const popup = await rig.browser.openPopup();
      await popup.waitForText('1 Company · updated');
      linkApp.seed([{ id: 'NEW', name: 'New one' }]);
      await popup.click(refresh);
      await popup.waitForText('2 Companies · updated');

      const rows = [{ id: 'NEW', name: 'New name' }, { name: 'No id' }];
      rig.simulator.faults.ask({ fault: { kind: 'answer', status: 200, body: rows } });
      await popup.click(refresh);
      await popup.waitForText('1 row of the list couldn’t be read');
      await popup.fill(find, 'new name');
      await popup.waitFor(button('Open page of New name'));
      await popup.fill(find, '');

      rig.simulator.faults.ask({ fault: { kind: 'html' } });
      await popup.click(refresh);
      await popup.waitForText('couldn’t be refreshed');
      expect(await popup.text()).toContain('2 Companies · updated');
      await popup.click(refresh);
      await popup.waitForText(/2 Companies · updated (now|\d+ minutes? ago)$/m);
    });
  },
  { browsers: ['chromium'] },
);
