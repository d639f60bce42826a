import type { ChromiumBrowser } from '../rig/chromium/chromium-browser.ts';
import type { Rig } from '../rig/start-rig.ts';
import { until } from '../rig/until.ts';
import type { Figure } from './figure.ts';
import { openSubject, touchCompanies } from './opening.ts';
import { untilPacked } from './packed.ts';
import { parsingAlone } from './parse-list.ts';
import { median, middleHalf, noiseOf } from './statistics.ts';

const rounds = 6;
const mostTimesTheBare = 1.5;
const openings = 30;
const mostTimesAtRest = 1.5;
const mostTimesParsing = 2;

/** Runs in a page of ours: asks for a refresh as the popup does, and gives when it hears of its end. */
const refreshAll = async () => {
  const { linkApps } = await chrome.storage.local.get<{ linkApps: { value: { id: string }[] } }>();
  const data = { linkApp: linkApps.value[0]?.id, force: true };
  const message = { id: 1, type: 'refreshList', data, timestamp: Date.now() };
  const answer: unknown = await chrome.runtime.sendMessage(message);
  return { answer: JSON.stringify(answer), endedAt: Date.now() };
};

/** Runs in the background: forgets the rows that nobody touched, so that a refresh finds them new. */
const forgetRows = (scope: typeof globalThis) =>
  new Promise<void>((resolve) => {
    const opening = scope.indexedDB.open('directory');
    opening.onsuccess = () => {
      const { result: database } = opening;
      const stores = ['companies', 'packs', 'unpacked'];
      const transaction = database.transaction(stores, 'readwrite');
      for (const name of stores.slice(1)) transaction.objectStore(name).clear();
      const store = transaction.objectStore('companies');
      const touched = store.index('byTouch').getAll();
      touched.onsuccess = () => {
        store.clear();
        for (const row of touched.result) store.put(row);
      };
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });

/** Runs in the background: puts the rows that are there into the same stores of a new database. */
const putBare = async (scope: typeof globalThis) => {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const ours = await done(scope.indexedDB.open('directory'));
  const source = ours.transaction('companies').objectStore('companies');
  const rows = await done(source.getAll());
  const indexes = [...source.indexNames].map((name) => source.index(name));
  const making = scope.indexedDB.open('bare', 1);
  making.onupgradeneeded = () => {
    const store = making.result.createObjectStore('companies', { keyPath: source.keyPath });
    for (const { name, keyPath } of indexes) store.createIndex(name, keyPath);
  };
  const bare = await done(making);
  const start = scope.performance.now();
  const transaction = bare.transaction('companies', 'readwrite');
  const store = transaction.objectStore('companies');
  for (const row of rows) store.put(row);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  const time = scope.performance.now() - start;
  ours.close();
  bare.close();
  await done(scope.indexedDB.deleteDatabase('bare'));
  return { time, count: rows.length };
};

/**
 * From the last byte of the list's answer, 10,000 Companies with their connections, to the page that
 * hears of its end; beside it one transaction with the same rows and nothing else. Then the popup's
 * opening while that goes on.
 */
export async function measureTakingIn(rig: Rig, chromium: ChromiumBrowser): Promise<Figure[]> {
  connectSources(rig);
  const answered = timeAnswers(rig);
  const page = await chromium.openTab('manifest.json');
  const syncUnchanged = async () => {
    const { answer, endedAt } = await page.evaluate(refreshAll);
    if (!answer.includes('"ok":true')) throw new Error(`The refresh ended in ${answer}`);
    return endedAt - answered();
  };
  const syncList = async () => {
    await chromium.evaluateInBackground(forgetRows);
    return await syncUnchanged();
  };
  const times = { ours: [] as number[], bare: [] as number[] };
  await syncList();
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(await syncList());
    // What packs the rows afterwards is not to be measured with the bare transaction.
    await untilPacked(page);
    const bare = await chromium.evaluateInBackground(putBare);
    if (bare.count < 10_000) throw new Error(`Only ${bare.count} rows were taken in`);
    times.bare.push(bare.time);
  }
  const meanwhile = await measureOpeningMeanwhile(chromium, syncList, answered);
  await untilPacked(page);
  const unchanged = await measureUnchanged(rig, chromium, syncUnchanged);
  await page.close();
  const ratio = median(times.ours) / median(times.bare);
  return [
    {
      what: 'Taking in 10,000 listed Companies, times one bare transaction',
      value: `${ratio.toFixed(2)} (${asText(times.ours)} against ${asText(times.bare)})`,
      noise: noiseOf(times.bare),
      bound: String(mostTimesTheBare),
      holds: ratio <= mostTimesTheBare,
    },
    ...meanwhile,
    unchanged,
  ];
}

/** A list whose Companies are all here already, as they are, against parsing its answer and nothing else. */
async function measureUnchanged(
  rig: Rig,
  chromium: ChromiumBrowser,
  sync: () => Promise<number>,
): Promise<Figure> {
  const parseAlone = await parsingAlone(chromium, rig.token);
  const times = { ours: [] as number[], parsing: [] as number[] };
  for (let round = 0; round < openings; round += 1) {
    times.ours.push(await sync());
    times.parsing.push(...(await parseAlone(1)));
  }
  const ratio = median(times.ours) / median(times.parsing);
  const asText = (values: number[]) => `${median(values).toFixed(0)} ms (${middleHalf(values)})`;
  return {
    what: 'List sync of 10,000 unchanged Companies, times parsing its answer alone',
    value: `${ratio.toFixed(2)} (${asText(times.ours)} against ${asText(times.parsing)})`,
    noise: noiseOf(times.parsing),
    bound: String(mostTimesParsing),
    holds: ratio <= mostTimesParsing,
  };
}

/** The popup while the list is written, from the answer on, and at rest, in turns. */
async function measureOpeningMeanwhile(
  chromium: ChromiumBrowser,
  syncList: () => Promise<number>,
  answered: () => number,
): Promise<Figure[]> {
  await touchCompanies(chromium);
  const open = await openSubject(chromium, chromium.extensionAddress, 'popup.html', 'li');
  await open();
  const times = { syncing: [] as number[], atRest: [] as number[] };
  for (let round = 0; round < openings; round += 1) {
    times.atRest.push(await open());
    const before = answered();
    const syncing = syncList();
    await until('the answer', async () => answered() > before || undefined);
    times.syncing.push(await open());
    await syncing;
  }
  const ratio = median(times.syncing) / median(times.atRest);
  return [
    {
      what: 'Popup while 10,000 Companies are synced, times the popup at rest',
      value: `${ratio.toFixed(2)} (${asText(times.syncing)} against ${asText(times.atRest)})`,
      noise: noiseOf(times.atRest),
      bound: String(mostTimesAtRest),
      holds: ratio <= mostTimesAtRest,
    },
  ];
}

const asText = (values: number[]) => `${median(values).toFixed(0)} ms (${middleHalf(values)})`;

/** Every second Company has a source or two. */
function connectSources({ linkApp }: Rig): void {
  for (const [index, { id }] of linkApp.companies.entries()) {
    for (const source of ['demo_facebook', 'demo_google_ads'].slice(0, index % 3)) {
      linkApp.connect(id, {
        id: source,
        name: source,
        credentials: [
          {
            id: index,
            name: 'ann@example.com',
            created_at: '2026-03-15T12:34:56Z',
            accounts: [{ id: index, name: `Account ${index}`, native_id: `act_${index}` }],
          },
        ],
      });
    }
  }
}

/** Gives when the last answer of the API was sent, in milliseconds since 1970. */
function timeAnswers({ hosts, simulator }: Rig): () => number {
  let sentAt = 0;
  hosts.serve('api.getconduit.app', (request, response) => {
    response.once('finish', () => {
      sentAt = Date.now();
    });
    simulator.handler(request, response);
  });
  return () => sentAt;
}
