import { beforeEach, expect, test } from 'vitest';
import { describeInBrowsers } from '../../rig/rig.ts';
import { until } from '../../rig/until.ts';
import { fetchAway, waysWithDocument, waysWithoutDocument } from './ways-out.ts';

const thief = 'thief.example';
/** Another name for the ordinary page's requests, some of which arrive after their test. */
const acquaintance = 'acquaintance.example';
/** The API's own host, should it ever send its callers elsewhere. */
const redirecting = 'https://api.getconduit.app/elsewhere/';

/** The form comes last: it would leave the page. */
const everyWay = Object.entries({ ...waysWithoutDocument, ...waysWithDocument });

const addressFor = (way: string, host = thief) => `https://${host}/${way.replace(' ', '-')}`;

describeInBrowsers('no request carries anything away', (rig) => {
  beforeEach(() => {
    rig.hosts.arrivals.length = 0;
    for (const host of [thief, acquaintance]) {
      rig.hosts.serve(host, (_request, response) => response.end('taken'));
    }
    rig.hosts.serve('api.getconduit.app', (_request, response) => {
      response.writeHead(307, { Location: addressFor('redirected') }).end();
    });
  });

  /** Requests alone: Chromium connects for a frame and a form before its policy forbids them. */
  const arrivedAt = (name: string) =>
    rig.hosts.arrivals.filter(({ host, what }) => host === name && what === 'request');

  /** Time enough for what an ordinary page sends to arrive: see the first test. */
  const passTime = () => new Promise((resolve) => setTimeout(resolve, 500));

  test.each(everyWay)('%s: from an ordinary page it arrives, and is noticed', async (name, way) => {
    const page = await rig.browser.openTab('https://www.example.com/');
    await page.evaluate(way, null, addressFor(name, acquaintance));
    await until('the request to arrive', () => arrivedAt(acquaintance).length > 0);
  });

  test.each(['popup.html', 'options.html'])('none leaves %s', async (path) => {
    const page = await rig.browser.openTab(path);
    await page.evaluate(fetchAway, null, redirecting);
    expect(rig.hosts.arrivals).toContainEqual(
      expect.objectContaining({ request: 'POST /elsewhere/' }),
    );
    for (const [name, way] of everyWay) await page.evaluate(way, null, addressFor(name));
    await passTime();
    expect(arrivedAt(thief)).toEqual([]);
  });

  test('none leaves the background', async () => {
    const isPage = rig.browser.name === 'firefox';
    const ways = isPage ? everyWay : Object.entries(waysWithoutDocument);
    await rig.browser.evaluateInBackground(fetchAway, redirecting);
    for (const [name, way] of ways) {
      await rig.browser.evaluateInBackground(way, addressFor(name));
    }
    await passTime();
    expect(arrivedAt(thief)).toEqual([]);
  });
});
