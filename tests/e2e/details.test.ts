import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { button, searchbox, textbox } from '../rig/control.ts';
import { describeInBrowsers, inChromium } from '../rig/rig.ts';
import { until } from '../rig/until.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { enterGuard, openCard } from './steps/find-company.ts';
import { keepStored } from './steps/keep-stored.ts';
import { moveClock } from './steps/move-clock.ts';
import { openDetails } from './steps/open-details.ts';

const copyOne = button('Copy a link that connects…');
const findSource = searchbox('Find a source');
const check = button('Check');

/** As the simulator has them: of one Company and one source, each its own. */
const connectLink =
  /^https:\/\/app\.getconduit\.app\/connect\/[\w-]+\/google_analytics\?key=[\w-]+$/;

describeInBrowsers('the details of a Company', inChromium, (rig) => {
  beforeAll(async () => {
    rig.linkApp.seed([
      { id: 'ACME', name: 'Acme Inc' },
      { id: 'HOOLI', name: 'Hooli' },
    ]);
    const account = { id: 12, name: 'Shop', native_id: 'act_12', is_error: true };
    const works = { id: 13, name: 'Магазин «Ромашка»', native_id: 'act_13' };
    rig.linkApp.connect('ACME', {
      id: 'demo_facebook',
      name: 'Demo Facebook',
      credentials: [
        { id: 7, name: 'Ann', created_at: '2024-01-02T03:04:05Z', accounts: [account, works] },
      ],
    });
    await connectAgencyApp(rig);
  });

  const open = (name: string) => openDetails(rig.browser, name);

  const countAsked = () => rig.simulator.log.filter(({ call }) => call === 'readCompany').length;

  test('show what is connected, and what does not work, in words', async () => {
    const panel = await open('Acme Inc');
    await panel.waitForText('2 accounts · 1 not working');
    await panel.waitForText('Shop');
    await panel.waitForText('not working');
    await panel.waitForText('Магазин «Ромашка»');
  });

  test('ask again only when they are asked to', async () => {
    const atFirst = countAsked();
    const panel = await open('Hooli');
    await panel.waitForText('Nothing is connected yet.');
    const before = await until('the first question', () => {
      const asked = countAsked();
      return asked > atFirst && asked;
    });
    rig.linkApp.connect('HOOLI', { id: 'shopify', name: 'Shopify', credentials: [] });
    await panel.click(check);
    await panel.waitForText('Shopify');
    expect(countAsked()).toBe(before + 1);
  });

  test('copy a link that connects one source, by a few letters and Enter', async () => {
    const panel = await open('Acme Inc');
    await panel.click(copyOne);
    await panel.fill(findSource, 'analyt');
    await panel.waitForText('Google Analytics');
    await wait(enterGuard);
    await panel.press('Enter');
    await panel.waitUntilSaid('Copied the Google Analytics link for Acme Inc.');
    expect(await rig.browser.readClipboard()).toMatch(connectLink);
  });

  test('copy a message around the link, from the template of the options', async () => {
    const panel = await open('Acme Inc');
    await panel.click(button('Copy message'));
    await panel.waitUntilSaid('“First link” with the link of Acme Inc copied.');
    const link = rig.linkApp.linkOf('ACME');
    const usual = await rig.browser.readClipboard();
    expect(usual).toContain('please connect the data sources of Acme Inc');
    expect(usual).toContain(link);

    const options = await rig.browser.openOptions();
    await options.click(button('Edit First link'));
    await options.fill(textbox('Message'), 'Dear {name}: {link}');
    await options.waitForText('Dear Acme Inc: https://app.getconduit.app/connect/…');
    await keepStored(rig.browser, 'messageTemplate', 'Dear {name}: {link}');
    await options.close();
    await panel.click(button('Copy message'));
    await expect.poll(() => rig.browser.readClipboard()).toBe(`Dear Acme Inc: ${link}`);
  });

  test('an edit that was refused is told once, in its form', async () => {
    const panel = await open('Hooli');
    await panel.click(button('Edit'));
    await panel.fill(textbox('Name'), 'Hooli XYZ');
    rig.simulator.faults.ask({ fault: { kind: 'forbidden' }, call: 'editCompany' });
    await panel.click(button('Save'));
    const said = 'Conduit doesn’t let this token do that.';
    await panel.waitUntilSaid(said);
    expect((await panel.text()).split(said)).toHaveLength(2);
  });

  test('the same message stands on the card of the popup', async () => {
    const popup = await rig.browser.openTab('popup.html');
    await openCard(popup, 'acme');
    await popup.click(button('Copy message'));
    await popup.waitUntilSaid('“First link” with the link of Acme Inc copied.');
  });
});

describeInBrowsers('where the API gives no links for one source', inChromium, (rig) => {
  beforeAll(async () => {
    rig.linkApp.seed([{ id: 'ACME', name: 'Acme Inc' }]);
    await connectAgencyApp(rig);
  });
  beforeEach(() => rig.simulator.faults.clear());

  const open = async () => {
    const panel = await openDetails(rig.browser, 'Acme Inc');
    await panel.waitForText('Nothing is connected yet.');
    return panel;
  };

  test('a list of sources that is refused hides them', async () => {
    const fault = { kind: 'answer' as const, status: 404, body: { detail: 'No.' } };
    rig.simulator.faults.ask({ fault, call: 'listIntegrations', times: null });
    const panel = await open();
    await panel.waitUntilGone(copyOne);
    await expect.poll(() => panel.said()).not.toMatch(/Conduit (says|does not let)/);
    await expect.poll(() => panel.has(button('Copy link'))).toBe(true);
  });

  test('a link that is refused is said in one sentence, and nothing is copied', async () => {
    const fault = { kind: 'answer' as const, status: 404, body: { detail: 'No.' } };
    rig.simulator.faults.ask({ fault, call: 'readConnectLink', times: null });
    const panel = await open();
    await rig.browser.writeClipboard('of the user');
    await panel.click(copyOne);
    await panel.click(button('HubSpot'));
    await panel.waitUntilSaid('Conduit has no link for HubSpot alone.');
    expect(await rig.browser.readClipboard()).toBe('of the user');
  });

  test('one that comes late is not copied, and is asked for again', async () => {
    const fault = { kind: 'latency' as const, milliseconds: null };
    rig.simulator.faults.ask({ fault, call: 'readConnectLink' });
    const panel = await open();
    await panel.click(copyOne);
    await panel.click(button('HubSpot'));
    await until('the question', () =>
      rig.simulator.log.some(({ call, status }) => call === 'readConnectLink' && status === null),
    );
    await moveClock(rig.browser, 5500);
    await rig.browser.writeClipboard('copied since');
    rig.simulator.commitLate();
    await panel.waitUntilSaid('The HubSpot link for Acme Inc wasn’t copied. Choose it again.');
    expect(await rig.browser.readClipboard()).toBe('copied since');
  });
});
