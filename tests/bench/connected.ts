import { setTimeout as wait } from 'node:timers/promises';
import { connectLinkApp } from '../e2e/steps/connect-link-app.ts';
import { startRig } from '../rig/start-rig.ts';
import { until } from '../rig/until.ts';
import type { Figure } from './figure.ts';

const companies = 10_000;
const changes = 50;
const mostTime = 1000;

const source = (id: number) => ({
  id: 'google_ads',
  name: 'Google Ads',
  credentials: [{ id, name: 'Login', created_at: '2026-03-15T12:00:00Z', accounts: [] }],
});

/** Runs in a page of ours: asks the background, as our pages do. */
const ask = async (type: string, data: object) => {
  const { linkApps } = await chrome.storage.local.get<{ linkApps: { value: { id: string }[] } }>();
  const linkApp = linkApps.value[0]?.id;
  const message = { id: 1, type, data: { linkApp, ...data }, timestamp: Date.now() };
  await chrome.runtime.sendMessage(message);
};

/** Runs in the background: how many rows of a store were written since then. */
const writtenSince = (scope: typeof globalThis, since: number) =>
  new Promise<number[]>((resolve) => {
    const opening = scope.indexedDB.open('directory');
    opening.onsuccess = () => {
      const { result: database } = opening;
      const transaction = database.transaction(['companies', 'news']);
      const rows = transaction.objectStore('companies').getAll();
      const news = transaction.objectStore('news').count();
      transaction.oncomplete = () => {
        const fresh = rows.result.filter(({ fetchedAt }) => fetchedAt >= since);
        database.close();
        resolve([fresh.length, news.result]);
      };
    };
  });

/** In milliseconds. */
const firstLook = 5000;

/** A sync that finds 50 changes among 10,000 Companies: how soon they are told, and what is written. */
export async function measureConnected(): Promise<Figure[]> {
  const rig = await startRig('chromium');
  try {
    const { browser, linkApp } = rig;
    linkApp.seedMany(companies);
    await connectLinkApp(browser, { token: rig.token, label: 'Agency APP' });
    const page = await browser.openTab('popup.html');
    await page.waitForText('10,000 Companies', 30_000);
    await page.evaluate(ask, 'setConnectionNews', { everyMinutes: 15 });
    // The look that comes with it must be over: a refresh would join it.
    await wait(firstLook);
    for (let id = 1; id <= changes; id += 1) linkApp.connect(`CLIENT${id}`, source(id));
    const begunAt = Date.now();
    const asked = page.evaluate(ask, 'refreshList', { force: true });
    const answered = () => {
      const last = rig.simulator.log.findLast(({ call }) => call === 'listCompanies');
      return last && last.at >= begunAt && last.status !== null;
    };
    await until('the answer', async () => answered() ?? false, 60_000);
    const answeredAt = Date.now();
    const number = () =>
      browser.evaluateInBackground(({ chrome }) => chrome.action.getBadgeText({}));
    await until('the number', async () => (await number()) === String(changes), 60_000);
    const toldAt = Date.now();
    await asked;
    const time = toldAt - answeredAt;
    const [written = 0, news = 0] = await browser.evaluateInBackground(writtenSince, begunAt);
    return [
      {
        what: `told of ${changes} changes among ${companies} Companies, from the answer on`,
        value: `${time} ms`,
        bound: `${mostTime} ms`,
        holds: time <= mostTime,
      },
      {
        what: 'rows written by it, and Companies with news',
        value: `${written}, ${news}`,
        bound: `${changes}, ${changes}`,
        holds: written === changes && news === changes,
      },
    ];
  } finally {
    await rig.close();
  }
}
