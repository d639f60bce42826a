import { beforeAll, expect, test } from 'vitest';
import { button, searchbox, select, textbox } from '../rig/control.ts';
import { describeInBrowsers } from '../rig/rig.ts';
import { openAudited } from './steps/audit.ts';
import { connectLinkApp } from './steps/connect-link-app.ts';
import { showDetails } from './steps/open-details.ts';

const refresh = button('Refresh list');
const whole = /updated (now|\d+ minutes? ago)$/m;
const longName = 'Общество с ограниченной ответственностью «Северо-Западная компания»';

describeInBrowsers(
  'axe finds nothing, in light and dark, in what the panel has to say',
  (rig) => {
    beforeAll(async () => {
      rig.linkApp.seed([
        { id: 'ACME', name: 'Acme Inc' },
        { id: 'GOES', name: longName },
        { id: 'OFF', name: 'Off Ltd', pageEnabled: false },
        { id: 'OLD', name: '[retired] Old', pageEnabled: false },
        { id: '.', name: 'Dot' },
      ]);
      await connectLinkApp(rig.browser, { token: rig.token, label: 'Agency APP' });
    });

    test('of a list that is under way, cannot be read whole, or fails', async () => {
      const { page, audit } = await openAudited(rig.browser, 'sidepanel.html');
      await page.waitForText(whole);
      const ask = (fault: Parameters<typeof rig.simulator.faults.ask>[0]['fault'], times = 1) =>
        rig.simulator.faults.ask({ fault, times, call: 'listCompanies' });
      ask({ kind: 'latency', milliseconds: 3000 });
      await page.click(refresh);
      await page.waitForText('refreshing');
      await audit('a list that is under way');
      await page.waitForText(whole);
      ask({ kind: 'answer', status: 200, body: [{ id: 'ACME' }, { id: 'OFF', name: 7 }] });
      await page.click(refresh);
      await page.waitForText('1 row of the list couldn’t be read (OFF)');
      await audit('a row that cannot be read');
      ask({ kind: 'serverError', status: 502 }, 6);
      await page.click(refresh);
      await page.waitForText('couldn’t be refreshed: Conduit has a server problem');
      await audit('a list that failed');
      rig.simulator.faults.clear();
    });

    test('of a Company that is gone, retired, without a page, or cannot be asked for', async () => {
      const { page, audit } = await openAudited(rig.browser, 'sidepanel.html');
      await page.waitForText(longName);
      rig.linkApp.remove('GOES');
      await page.click(refresh);
      await page.waitForText(whole);
      await showDetails(page, longName);
      await page.waitUntilSaid('This Company is no longer in Conduit');
      await audit('the details of one that is gone');
      await page.click(button('Back'));
      await page.choose(select('Show'), 'No longer in Conduit');
      await page.waitForText('no longer in Conduit');
      await audit('one that is gone');
      await page.choose(select('Show'), 'Retired');
      await showDetails(page, '[retired] Old');
      await audit('the details of one that is retired');
      await page.click(button('Back'));
      await page.choose(select('Show'), 'All');
      await showDetails(page, 'Dot');
      await audit('one that cannot be asked for');
      await page.click(button('Back'));
      await showDetails(page, 'Off Ltd');
      await audit('one without a page');
      await page.click(button('Edit'));
      await page.waitFor(textbox('Name'));
      await audit('its form');
    });

    test('of a press that failed, and of several Link APPs', async () => {
      const second = rig.simulator.addLinkApp('Second APP');
      await connectLinkApp(rig.browser, { token: second.token ?? '', label: 'Second APP' });
      const { page, audit } = await openAudited(rig.browser, 'sidepanel.html');
      await page.choose(select('Link APP'), 'Agency APP');
      await page.fill(searchbox('Find a Company'), 'nothing-here');
      rig.simulator.faults.ask({ fault: { kind: 'forbidden' }, call: 'readCompany' });
      await page.click(button('Look up “nothing-here” in Conduit'));
      await page.waitUntilSaid('Conduit doesn’t let this token do that.');
      await audit('a question that was refused');
      expect(await page.isEnabled(button('Open Settings'))).toBe(true);
    });
  },
  { browsers: ['chromium'] },
);
