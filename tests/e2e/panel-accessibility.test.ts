import { beforeAll, expect, test } from 'vitest';
import { button, searchbox, select, textbox } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import { until } from '../rig/until.ts';
import type { FaultRequest } from '../simulator/fault.ts';
import { openAudited } from './steps/audit.ts';
import { connectAgencyApp, connectLinkApp } from './steps/connect-link-app.ts';
import { expectAllReached } from './steps/focus.ts';
import { showDetails } from './steps/open-details.ts';

const longName = 'Общество с ограниченной ответственностью «Северо-Западная компания»';
const goneName = 'Товарищество «Юго-Восточная торгово-промышленная компания Прогресс»';
const refresh = button('Refresh list');
const whole = /updated (now|\d+ minutes? ago)$/m;

describeInBrowsers('axe finds nothing, in light and dark, in the panel', inChromium, (rig) => {
  beforeAll(async () => {
    rig.linkApp.seed([
      { id: 'HS42C7', name: longName },
      { id: 'OFF', name: 'Off Ltd', pageEnabled: false },
      { id: 'GOES', name: goneName },
      { id: 'OLD', name: '[retired] Old', pageEnabled: false },
      { id: '.', name: 'Dot' },
      { id: 'ACME', name: 'Acme Inc' },
    ]);
    rig.linkApp.connect('HS42C7', {
      id: 'demo_facebook',
      name: 'Demo Facebook',
      credentials: [
        {
          id: 7,
          name: 'Ann',
          created_at: '2024-01-02T03:04:05Z',
          accounts: [{ id: 12, name: 'Shop', native_id: 'act_12', is_error: true }],
        },
      ],
    });
    await connectAgencyApp(rig);
  });

  test('details', async () => {
    const { page, audit } = await openAudited(rig.browser, 'sidepanel.html');
    await showDetails(page, longName);
    await page.waitForText('not working');
    await audit('connections with an error');
    await expectAllReached(page);
    await page.click(button('Other messages'));
    await page.waitFor(button('Copy message: Reminder'));
    await audit('the choice of a message');
    await page.press('Escape');
    await page.click(button('Copy a link that connects…'));
    await page.waitFor(searchbox('Find a source'));
    await audit('the choice of a source');
    await page.fill(searchbox('Find a source'), 'nobody');
    await page.waitForText('No source has this name.');
    await audit('no such source');
    await page.press('Escape');
    await page.waitUntilGone(searchbox('Find a source'));
    await expect.poll(() => page.isFocused(button('Copy a link that connects…'))).toBe(true);
    const fault = { kind: 'answer' as const, status: 404, body: { detail: 'No.' } };
    rig.simulator.faults.ask({ fault, call: 'readConnectLink' });
    await page.click(button('Copy a link that connects…'));
    await page.click(button('Shopify'));
    await page.waitUntilSaid('Conduit has no link for Shopify alone.');
    await audit('a link that is not given');
  });

  test('the messages and the followed sites in the options', async () => {
    const { page, audit } = await openAudited(rig.browser, 'options.html');
    await page.waitForText('The side panel doesn’t follow any site yet.');
    await page.click(button('Edit First link'));
    await page.fill(textbox('Message'), 'Dear {nmae}');
    await page.waitUntilSaid('The link is missing');
    await audit('a message without a link');
    await page.click(button('Remove First link'));
    await page.waitUntilSaid('Removed First link.');
    await audit('a message that was removed');
  });

  test('a list that is under way, cannot be read whole, or fails', async () => {
    const { page, audit } = await openAudited(rig.browser, 'sidepanel.html');
    await page.waitForText(whole);
    const ask = (fault: FaultRequest['fault']) =>
      rig.simulator.faults.ask({ fault, call: 'listCompanies' });
    ask({ kind: 'latency', milliseconds: null });
    await page.click(refresh);
    await page.waitForText('refreshing');
    await audit('a list that is under way');
    await until('the question', () => rig.simulator.faults.waiting.length === 0);
    rig.simulator.commitLate();
    await page.waitForText(whole);
    ask({ kind: 'answer', status: 200, body: [{ id: 'ACME' }, { id: 'OFF', name: 7 }] });
    await page.click(refresh);
    await page.waitForText('1 row of the list couldn’t be read (OFF)');
    await audit('a row that cannot be read');
    ask({ kind: 'html' });
    await page.click(refresh);
    await page.waitForText('couldn’t be refreshed: ');
    await audit('a list that failed');
    rig.simulator.faults.clear();
  });

  test('a Company that is gone, retired, without a page, or cannot be asked for', async () => {
    const { page, audit } = await openAudited(rig.browser, 'sidepanel.html');
    await page.waitForText(goneName);
    rig.linkApp.remove('GOES');
    await page.click(refresh);
    await page.waitForText(whole);
    await showDetails(page, goneName);
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

  test('a press that failed, and of several Link APPs', async () => {
    const second = rig.simulator.addLinkApp('Second APP');
    await connectLinkApp(rig.browser, { token: second.token ?? '', label: 'Second APP' });
    const { page, audit } = await openAudited(rig.browser, 'sidepanel.html');
    await page.choose(select('Link APP'), 'Agency APP');
    await page.fill(searchbox('Find a Company'), 'nothing-here');
    rig.simulator.faults.ask({ fault: { kind: 'forbidden' }, call: 'readCompany' });
    await page.click(button('Look up “nothing-here” in Conduit'));
    await page.waitUntilSaid('Conduit doesn’t let this token do that.');
    await audit('a question that was refused');
    await expect.poll(() => page.isEnabled(button('Open Settings'))).toBe(true);
  });
});
