import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onClientsChanged } from '../../../utils/background/clients-changed.ts';
import {
  followClients,
  following,
  planFollowing,
} from '../../../utils/background/follow-clients.ts';
import { forgetNoted, noteForgetting } from '../../../utils/background/forget-link-apps.ts';
import { recordHistory } from '../../../utils/background/record-history.ts';
import { refreshList } from '../../../utils/background/refresh-list.ts';
import { newsHandlers, openNews, showNews } from '../../../utils/background/show-news.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';
import { success } from '../../../utils/result.ts';
import { askedAloneItem, linkAppsItem, reviewItem } from '../../../utils/storage.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/start-simulator.ts';
import { linkAppOf } from '../examples.ts';

interface Notification {
  title: string;
  message: string;
}
const fake = vi.hoisted(() => ({
  alarms: new Map<string, { periodInMinutes: number }>(),
  shown: [] as Notification[],
  names: [] as string[],
  popups: 0,
  badge: { text: '', title: '' },
  mayNotify: true,
  isDying: false,
}));
const { linkApiOf } = vi.hoisted(() => ({ linkApiOf: vi.fn() }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({ linkApiOf }));
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('../components/fake-browser.ts');
  const alarms = {
    get: async (name: string) => fake.alarms.get(name),
    create: async (name: string, alarm: { periodInMinutes: number }) => {
      fake.alarms.set(name, alarm);
    },
    clear: async (name: string) => fake.alarms.delete(name),
  };
  const notifications = {
    create: async (id: string, { title, message }: Notification) => {
      if (id.length > 500) throw new Error('The notification id is too long.');
      fake.shown.push({ title, message });
      fake.names.push(id);
      if (fake.isDying) throw new Error('The worker was ended.');
    },
  };
  const action = {
    setBadgeText: async ({ text }: { text: string }) => {
      fake.badge.text = text;
    },
    setTitle: async ({ title }: { title: string }) => {
      fake.badge.title = title;
    },
    setBadgeBackgroundColor: async () => undefined,
    openPopup: async () => {
      fake.popups += 1;
    },
  };
  const windows = {
    getLastFocused: async () => ({ id: 1 }),
    update: async () => undefined,
  };
  const runtime = {
    getURL: (path: string) => path,
    getManifest: () => ({ action: { default_title: 'Quick Companies' } }),
  };
  const permissions = { contains: async () => fake.mayNotify };
  return {
    browser: { ...fakeBrowser, alarms, notifications, action, runtime, permissions, windows },
  };
});

onClientsChanged(planFollowing, showNews);

const minute = 60_000;
const hour = 60 * minute;
let now = Date.parse('2026-03-15T12:00:00Z');
let running: RunningSimulator;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  Object.assign(fake, { alarms: new Map(), shown: [], names: [], popups: 0, mayNotify: true });
  fake.badge = { text: '', title: '' };
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 1));
  running = await startSimulator();
  const api = createLinkApi({ token: running.token, baseAddress: running.address });
  linkApiOf.mockResolvedValue(success(api));
  await linkAppsItem.write([linkAppOf('a', 'Agency APP')]);
  const { database } = await openStores();
  await Promise.all([...database.objectStoreNames].map((store) => database.clear(store)));
});
afterEach(async () => {
  await running.close();
});

const calls = (call: string) => running.simulator.log.filter((one) => one.call === call).length;
/** As the browser does once the interval is over. */
async function ring(after = 15 * 60_000): Promise<void> {
  now += after;
  if (fake.alarms.has('news')) await followClients();
}
const credential = (id: number) => ({
  ...{ id, name: 'Login', created_at: '2026-03-15T12:00:00Z' },
  accounts: [{ id, name: 'Main', native_id: String(id) }],
});
function connect(id: string, name = 'Google Ads'): void {
  const company = running.linkApp.companies.find((one) => one.id === id);
  company?.connections.push({ id: name, name, credentials: [credential(7)] });
}
async function wait(...ids: string[]): Promise<void> {
  running.linkApp.seed(ids.map((id) => ({ id, name: `Client ${id}` })));
  const { directory } = await openStores();
  for (const id of ids) {
    const company = { id, name: `Client ${id}`, createdAt: null, linkPage: null };
    await directory.keep('a', { ...company, connections: [] }, { fetchedAt: now - hour });
    await recordHistory('a', [id], { kind: 'linkCopied', at: now });
  }
}
const switchOn = (everyMinutes: 15 | 30 | 60 = 15) => following.setConnectionNews({ everyMinutes });
/** Its user waits for these, and wants to hear of them. */
async function follow(...ids: string[]): Promise<void> {
  await wait(...ids);
  await switchOn();
}
/** A client that its user follows has connected, and the alarm rings. */
async function followConnected(...ids: string[]): Promise<void> {
  await follow(...ids);
  connect('A');
  await ring();
}

describe('the alarm', () => {
  test('is set while its user wants to hear and somebody is waited for, and no longer', async () => {
    await switchOn();
    expect(fake.alarms.size).toBe(0);
    await wait('A');
    await planFollowing();
    expect(fake.alarms.get('news')).toMatchObject({ periodInMinutes: 15 });
    await following.setConnectionNews({ everyMinutes: 60 });
    expect(fake.alarms.get('news')).toMatchObject({ periodInMinutes: 60 });
    await following.setConnectionNews({ everyMinutes: 0 });
    expect(fake.alarms.size).toBe(0);
    await ring();
    expect(calls('listCompanies')).toBe(0);
  });

  test('ends with the last client that connects', async () => {
    await follow('A');
    await ring();
    expect(fake.alarms.size).toBe(1);
    connect('A');
    await ring();
    expect(fake.alarms.size).toBe(0);
  });

  test('asks once an interval, and never while a list is fresh', async () => {
    await follow('A');
    await ring();
    expect(calls('listCompanies')).toBe(1);
    await followClients();
    expect(calls('listCompanies')).toBe(1);
    for (let count = 0; count < 3; count += 1) await ring();
    expect(calls('listCompanies')).toBe(4);
  });

  test('asks also where somebody has looked since the last time, and not just now', async () => {
    await wait('A');
    await switchOn(30);
    await ring(30 * minute);
    now += 20 * minute;
    await refreshList({ linkApp: 'a', force: true });
    connect('A');
    await ring(10 * minute);
    expect(calls('listCompanies')).toBe(3);
    expect(fake.shown).toHaveLength(1);
  });

  test('waits as the API asks for it', async () => {
    await follow('A');
    running.simulator.faults.ask({
      fault: { kind: 'rateLimited', retryAfter: 3600 },
      call: 'listCompanies',
    });
    await ring();
    expect(calls('listCompanies')).toBe(1);
    for (let count = 0; count < 3; count += 1) await ring();
    expect(calls('listCompanies')).toBe(1);
    await ring(hour);
    expect(calls('listCompanies')).toBe(2);
  });
});

describe('what a client connects', () => {
  test('is told once: number, notification, and news until they are seen', async () => {
    await followConnected('A');
    expect(fake.badge).toEqual({ text: '1', title: 'Quick Companies · News about 1 Company' });
    expect(fake.shown).toEqual([{ title: 'Client A', message: 'Google Ads connected' }]);
    await ring();
    await showNews();
    expect(fake.shown).toHaveLength(1);
    await newsHandlers.seeNews({ linkApp: 'a', keys: ['A'] });
    expect(fake.badge).toEqual({ text: '', title: 'Quick Companies' });
    expect(await (await openStores()).reader.news()).toEqual([]);
  });

  test('is one notification where there are several', async () => {
    await follow('A', 'B');
    connect('A');
    connect('B', 'Shopify');
    await ring();
    expect(
      fake.shown.map(({ title, message }) => [title, message.replace(/[\u2068\u2069]/g, '')]),
    ).toEqual([
      ['News about 2 Companies', 'Client A: Google Ads connected\nClient B: Shopify connected'],
    ]);
    expect(JSON.stringify(fake.shown)).not.toContain('https://');
  });

  test('is told by the worker that comes after one that died before it told', async () => {
    await follow('A');
    connect('A');
    const noting = vi
      .spyOn(Object.getPrototypeOf((await openStores()).directory), 'noteNotified')
      .mockRejectedValue(new DOMException('', 'QuotaExceededError'));
    await ring();
    // What cannot be noted is not shown, or it would be with each look.
    expect([fake.shown.length, fake.badge.text]).toEqual([0, '1']);
    noting.mockRestore();
    await showNews();
    await showNews();
    expect(fake.shown).toHaveLength(1);
  });

  test('is not shown again by the worker that comes after one that died while it told', async () => {
    await follow('A');
    connect('A');
    fake.isDying = true;
    await ring().catch(() => undefined);
    fake.isDying = false;
    await showNews();
    expect([fake.shown.length, fake.badge.text]).toEqual([1, '1']);
  });

  test('is one press away: that of a Company opens it, that of several the news', async () => {
    const long = 'L'.repeat(600);
    await followConnected('A', 'B', long);
    await openNews(fake.names[0] ?? '');
    expect(await reviewItem.read()).toMatchObject({ company: { linkApp: 'a', id: 'A' } });
    await reviewItem.write(null);
    connect('A', 'Shopify');
    connect('B', 'Shopify');
    await ring();
    connect(long);
    await ring();
    for (const name of [...fake.names.slice(1), 'of an older version']) await openNews(name);
    expect([fake.names.length, fake.popups, await reviewItem.read()]).toEqual([3, 4, null]);
  });

  test('is gone with its Link APP: number and alarm, too', async () => {
    await followConnected('A', 'B');
    expect([fake.badge.text, fake.alarms.size]).toEqual(['1', 1]);
    await noteForgetting([{ linkApp: 'a' }]);
    await forgetNoted();
    expect([fake.badge.text, fake.alarms.size]).toEqual(['', 0]);
  });

  test('is in the number alone where the system shows nothing of it, also later', async () => {
    fake.mayNotify = false;
    await followConnected('A');
    expect([fake.shown.length, fake.badge.text]).toEqual([0, '1']);
    fake.mayNotify = true;
    await showNews();
    expect(fake.shown).toEqual([]);
  });

  test('is no news while nobody wants to hear, nor afterwards', async () => {
    await wait('A');
    connect('A');
    await refreshList({ linkApp: 'a', force: true });
    await showNews();
    expect([fake.shown.length, fake.badge.text]).toEqual([0, '']);
    await switchOn();
    expect([fake.shown.length, fake.badge.text]).toEqual([0, '']);
  });
});

describe('where the list does not say who has connected', () => {
  const ids = Array.from({ length: 12 }, (_, index) => `C${index}`);
  const asked = () => running.simulator.log.filter(({ call }) => call === 'readCompany').length;
  const halfHour = 30 * 60_000;
  /** There is no list, or one without the connections. */
  async function begin(list: 404 | 'withoutConnections'): Promise<void> {
    running.simulator.behaviour.list = list;
    await wait(...ids);
    await switchOn(30);
  }

  test.each([404, 'withoutConnections'] as const)(
    'those who are waited for are asked for, ten an hour, each in its turn (list: %s)',
    async (list) => {
      await begin(list);
      connect('C11');
      await ring(halfHour);
      expect(asked()).toBe(10);
      await ring(halfHour - minute);
      expect(asked()).toBe(10);
      expect(fake.shown).toEqual([]);
      await ring(hour);
      expect(asked()).toBe(20);
      expect(fake.shown).toMatchObject([{ title: 'Client C11' }]);
      for (let count = 0; count < 8; count += 1) await ring(halfHour);
      expect(asked()).toBeLessThanOrEqual(20 + 40);
    },
  );

  test('none is asked for while the API asks for patience, also by the next worker', async () => {
    await begin(404);
    running.simulator.faults.ask({
      fault: { kind: 'rateLimited', retryAfter: 3 * 3600 },
      call: 'readCompany',
    });
    await ring(halfHour);
    expect(asked()).toBe(1);
    for (let count = 0; count < 5; count += 1) await ring(halfHour);
    expect(asked()).toBe(1);
    await ring(halfHour);
    expect(asked()).toBe(11);
  });

  test('a token that is refused is tried once an hour', async () => {
    await begin(404);
    await ring(halfHour);
    running.simulator.log.length = 0;
    running.linkApp.withdrawToken();
    await ring(hour);
    await ring(halfHour);
    expect(asked()).toBe(1);
    await ring(hour);
    expect(asked()).toBe(2);
  });

  test('those asked for count for the Link APP that takes the place of theirs', async () => {
    await begin(404);
    await ring(halfHour);
    const [linkApp] = await linkAppsItem.read();
    if (linkApp) await linkAppsItem.write([{ ...linkApp, id: 'b' }]);
    await noteForgetting([{ linkApp: 'a', replacedBy: 'b', movesTo: 'b' }]);
    await forgetNoted();
    await ring(halfHour);
    expect([asked(), fake.alarms.size]).toEqual([10, 1]);
    await ring(halfHour);
    expect(asked()).toBe(20);
  });

  test('what the first version has kept of it is read', async () => {
    expect(askedAloneItem.parse({ version: 1, value: { a: { C1: 5 } } })).toEqual({
      a: { asked: { C1: 5 } },
    });
  });
});
