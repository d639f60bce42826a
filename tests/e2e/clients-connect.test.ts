import { beforeAll, expect, test } from 'vitest';
import { button, select, toggle } from '../rig/control.ts';
import { describeInBrowsers } from '../rig/rig.ts';
import type { RigBrowser } from '../rig/rig-browser.ts';
import { until } from '../rig/until.ts';
import type { SimulatedConnection } from '../simulator/simulated-company.ts';
import { ageLists } from './steps/age-lists.ts';
import { audit } from './steps/audit.ts';
import { connectAgencyApp } from './steps/connect-link-app.ts';
import { ringAlarms } from './steps/ring-alarms.ts';

const ads = (isError = false): SimulatedConnection => ({
  id: 'google_ads',
  name: 'Google Ads',
  credentials: [
    {
      ...{ id: 1, name: 'Login', created_at: '2026-03-15T12:00:00Z' },
      accounts: [{ id: 1, name: 'Main account', native_id: '1', is_error: isError }],
    },
  ],
});
const line = button('Acme Inc Google Ads connected');
const tell = toggle('Tell me when a client connects');

/** What stands on the toolbar button of every tab. */
const number = (browser: RigBrowser) =>
  browser.evaluateInBackground(({ chrome }) => chrome.action.getBadgeText({}));
const newsAlarm = (browser: RigBrowser) =>
  browser.evaluateInBackground(
    async ({ chrome }) => (await chrome.alarms.get('news'))?.periodInMinutes ?? null,
  );
/** The names of notifications that stand there, or stood: a Firefox without a desktop closes them at once. */
const notifications = (browser: RigBrowser) =>
  browser.evaluateInBackground(async (scope) => {
    const { notifications } = scope.chrome;
    const noted = scope as unknown as { closedNews?: string[] };
    if (!notifications) return [];
    if (!noted.closedNews) {
      noted.closedNews = [];
      notifications.onClosed.addListener((id) => noted.closedNews?.push(id));
    }
    const all = await new Promise<object>((done) => notifications.getAll(done));
    return [...Object.keys(all), ...noted.closedNews];
  });
/** As its user does: what the system shows is out of reach, so that the browser is told of the press. */
const press = (browser: RigBrowser, name: string) =>
  browser.evaluateInBackground(({ chrome }, name) => {
    const { onClicked } = chrome.notifications as unknown as {
      onClicked: { dispatch: (name: string) => void };
    };
    onClicked.dispatch(name);
  }, name);
/** The interval is over, however young the list is. */
async function pass(browser: RigBrowser): Promise<void> {
  await ageLists(browser);
  await ringAlarms(browser);
}

describeInBrowsers('a client that is waited for', (rig, testInChromium) => {
  beforeAll(async () => {
    rig.linkApp.seed([
      { id: 'ACME', name: 'Acme Inc' },
      { id: 'LONG', name: 'Общество с ограниченной ответственностью «Северо-Западная компания»' },
    ]);
    await connectAgencyApp(rig);
  });

  test('is in the list once the link was copied, and its user is asked whether to be told', async () => {
    const panel = await rig.browser.openTab('sidepanel.html');
    await panel.click(button('Copy link of Acme Inc'));
    await panel.waitForText('Link copied now');
    await panel.waitFor(button('1 waiting'));
    expect(await newsAlarm(rig.browser)).toBeNull();
    const again = await rig.browser.openTab('sidepanel.html');
    await again.waitForText('Tell you when a client connects?');
    await audit(rig.browser, again, 'a client that is waited for, and the offer');
    await again.click(button('Tell me'));
    await again.waitUntilGone(button('Tell me'));
    await until('the alarm', async () => (await newsAlarm(rig.browser)) === 15);
  });

  test('connects: there is a number and a line of news, which leads to it, and is gone then', async () => {
    const panel = await rig.browser.openTab('sidepanel.html');
    rig.linkApp.connect('ACME', ads());
    await pass(rig.browser);
    await panel.waitFor(line);
    await expect.poll(() => number(rig.browser)).toBe('1');
    await until('no alarm', async () => (await newsAlarm(rig.browser)) === null);
    const popup = await rig.browser.openPopup();
    await popup.waitFor(line);
    await panel.click(line);
    await panel.waitForText('History');
    await panel.waitForText('Google Ads connected');
    await audit(rig.browser, panel, 'a history');
    await panel.waitUntilGone(line);
    await until('no number', async () => (await number(rig.browser)) === '');
    await panel.click(button('Back'));
    await panel.waitUntilGone(button('1 waiting'));
    await panel.waitFor(button('1 connected'));
  });

  testInChromium('is news once, also for a background that was ended meanwhile', async () => {
    const panel = await rig.browser.openTab('sidepanel.html');
    await rig.browser.killBackground();
    rig.linkApp.seed([{ id: 'NEXT', name: 'Next Ltd' }]);
    await panel.click(button('Refresh list'));
    await panel.waitUntilSaid('3 Companies');
    expect(await number(rig.browser)).toBe('');
    await expect.poll(() => panel.has(line)).toBe(false);
  });

  testInChromium('whose source breaks needs attention until it works again', async () => {
    const panel = await rig.browser.openTab('sidepanel.html');
    const acme = rig.linkApp.company('ACME');
    if (acme) acme.connections = [ads(true)];
    rig.linkApp.connect('LONG', ads());
    await panel.click(button('Refresh list'));
    await panel.waitFor(button('Dismiss all news'));
    await audit(rig.browser, panel, 'news');
    await panel.click(button('1 with errors'));
    await audit(rig.browser, panel, 'the numbers, one of them chosen');
    await panel.click(button('Dismiss all news'));
    await until('no number', async () => (await number(rig.browser)) === '');
    await panel.choose(select('Show'), 'Needs attention');
    await panel.waitUntilSaid('1 Company');
    if (acme) acme.connections = [ads()];
    await panel.click(button('Refresh list'));
    await panel.waitUntilSaid('0 Companies');
    await panel.choose(select('Show'), 'All');
    await panel.click(button('Acme Inc'));
    await panel.waitForText('Google Ads: 1 account works again');
    await panel.waitForText('Google Ads: 1 account stopped working');
  });
});

describeInBrowsers('notifications of the system', { menus: true }, (rig, testInChromium) => {
  beforeAll(async () => {
    rig.linkApp.seed([{ id: 'ACME', name: 'Acme Inc' }]);
    await connectAgencyApp(rig);
    const panel = await rig.browser.openTab('sidepanel.html');
    await panel.click(button('Copy link of Acme Inc'));
    await panel.waitFor(button('1 waiting'));
  });

  test('are asked for by the press that switches it on; refused, the rest works', async () => {
    const options = await rig.browser.openOptions();
    await rig.browser.answerPermission(() => options.click(tell), 'deny');
    await options.waitForText('Notifications weren’t allowed. Everything else works without them.');
    await expect.poll(() => options.isChecked(tell)).toBe(true);
    await until('the alarm', async () => (await newsAlarm(rig.browser)) === 15);
    await options.choose(select('Check every'), '60 minutes');
    await until('the alarm', async () => (await newsAlarm(rig.browser)) === 60);
    await audit(rig.browser, options, 'the options, with an interval');
  });

  // A Firefox without a desktop closes each at once, and nothing is left to look at.
  testInChromium('name the Company, and what it connected', async () => {
    const options = await rig.browser.openOptions();
    await rig.browser.answerPermission(() => options.click(button('Show notifications')), 'allow');
    await options.waitUntilGone(button('Show notifications'));
    rig.linkApp.connect('ACME', ads());
    expect(await notifications(rig.browser)).toEqual([]);
    await pass(rig.browser);
    const [shown] = await until('the notification', async () => {
      const all = await notifications(rig.browser);
      return all.length > 0 && all;
    });
    expect(shown).toContain('ACME');
    await expect.poll(() => number(rig.browser)).toBe('1');
    await press(rig.browser, shown ?? '');
    await until('the card of the Company', () =>
      rig.browser.evaluateInPopup((popup) => {
        const text = popup.body.innerText;
        return text.includes('Acme Inc') && text.includes('History');
      }),
    );
    await until('no number', async () => (await number(rig.browser)) === '');
  });
});
