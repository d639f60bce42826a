import { beforeEach, expect, test, vi } from 'vitest';
import { onClientsChanged } from '../../../utils/background/clients-changed.ts';
import { collecting } from '../../../utils/background/collect-records.ts';
import { changeDrafts } from '../../../utils/background/drafts.ts';
import { eraseEverything } from '../../../utils/background/erase-everything.ts';
import { linkAppHandlers } from '../../../utils/background/link-apps.ts';
import { settle } from '../../../utils/background/settle.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { bindFirst } from '../../../utils/background/tenants.ts';
import type { StoredItem } from '../../../utils/browser/stored-item.ts';
import { Directory } from '../../../utils/companies/directory.ts';
import { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import { keepSnapshot, linkAppsItem } from '../../../utils/storage.ts';
import { company } from '../components/directory.ts';
import { fakeBrowser } from '../components/fake-browser.ts';
import { writeEntry } from '../creating/write-entry.ts';
import { hubSpotRecord, linkAppOf } from '../examples.ts';

const { collectRecords } = collecting;

const { saveLinkApp } = linkAppHandlers;

const { origins, browser } = vi.hoisted(() => {
  const origins = new Set<string>();
  const browser = {
    alarms: { clear: vi.fn(), create: vi.fn() },
    runtime: { getManifest: () => ({ version: '1.2.3' }) },
    permissions: {
      getAll: async () => ({ origins: ['https://api.getconduit.app/*', ...origins] }),
      remove: vi.fn(async ({ origins: [origin = ''] }: { origins: string[] }) =>
        origins.delete(origin),
      ),
    },
  };
  return { origins, browser };
});
vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('../components/fake-browser.ts');
  return { browser: Object.assign(browser, { storage: fakeBrowser.storage }) };
});

const { readLinks } = vi.hoisted(() => ({ readLinks: vi.fn() }));
vi.mock('../../../utils/browser/read-tab.ts', () => ({ readLinksOfTab: readLinks }));

const { judgeToken } = vi.hoisted(() => ({ judgeToken: vi.fn() }));
vi.mock('../../../utils/background/judge-token.ts', () => ({
  judgeToken,
  judgeOthers: async (value: string) => ({ ok: true, value }),
  readNewToken: async (value: string) => ({ ok: true, value }),
}));

const { readCompany } = vi.hoisted(() => ({ readCompany: vi.fn() }));
vi.mock('../../../utils/background/link-api-of.ts', () => ({
  linkApiOf: async () => ({ ok: true, value: { readCompany, async *listCompanies() {} } }),
}));

const reader = async () => new DirectoryReader(await openForWriting());

/** Another one each time: of those before it is known that they were erased. */
let linkApp: string;
let count = 0;

beforeEach(async () => {
  count += 1;
  linkApp = `a${count}`;
  await linkAppsItem.write([linkAppOf(linkApp, 'a')]);
  await fakeBrowser.storage.local.set({ anything: 1 });
  origins.clear();
  for (const one of ['https://crm.test/*', 'https://*.pipedrive.com/*']) origins.add(one);
  const company = { id: 'A', name: null, createdAt: null, linkPage: null };
  await new Directory(await openForWriting()).keep(linkApp, company, { fetchedAt: 1 });
});

test('nothing is left, and no site is followed', async () => {
  const changed = vi.fn(async () => undefined);
  onClientsChanged(changed);
  expect(await eraseEverything()).toEqual({ ok: true, value: null });
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect(await (await reader()).count(linkApp)).toBe(0);
  expect([...origins]).toEqual([]);
  // The number on the toolbar button and the alarm of the news go, too.
  expect(changed).toHaveBeenCalled();
});

test('a snapshot that is being taken meanwhile does not come back', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const keeping = keepSnapshot({
    news: async () => [],
    recent: async () => {
      await promise;
      return [company('ACME', 'Acme')];
    },
  });
  const erasing = eraseEverything();
  await new Promise((done) => setTimeout(done, 50));
  resolve();
  await Promise.all([keeping, erasing]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

test('a site that the browser keeps holds back nothing else', async () => {
  browser.permissions.remove.mockRejectedValueOnce(new Error('required'));
  await expect(eraseEverything()).rejects.toThrow('required');
  expect(await (await reader()).count(linkApp)).toBe(0);
  expect(origins.size).toBe(1);
});

test('what was left of it by a worker that died is known to the next', async () => {
  const dead = vi.spyOn(Directory.prototype, 'forgetEverything');
  dead.mockRejectedValueOnce(new DOMException('', 'AbortError'));
  await expect(eraseEverything()).rejects.toThrow(DOMException);
  const { forgetting } = await fakeBrowser.storage.local.get(null);
  expect(forgetting).toEqual({ version: 2, value: [{ linkApp }] });
  expect(await linkAppsItem.read()).toEqual([]);
});

test('what a newer version has written is erased too', async () => {
  await fakeBrowser.storage.local.set({ linkApps: { version: 99, value: 1 } });
  expect(await eraseEverything()).toEqual({ ok: true, value: null });
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

test('what is being collected meanwhile is not kept', async () => {
  let read = (_: unknown) => {};
  readLinks.mockReturnValue(new Promise((resolve) => (read = resolve)));
  const collecting = collectRecords({ tabId: 1, address: 'https://app.hubspot.com/' });
  expect(await eraseEverything()).toEqual({ ok: true, value: null });
  read({ ok: true, value: [] });
  expect(await collecting).toEqual({ ok: false, error: { kind: 'noToken' } });
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

test('a token that is being checked meanwhile is not kept', async () => {
  let judge = (_: unknown) => {};
  judgeToken.mockReturnValue(new Promise((resolve) => (judge = resolve)));
  const saving = saveLinkApp({ token: 'token5678', label: 'b' });
  const erasing = eraseEverything();
  await new Promise((resolve) => setTimeout(resolve, 20));
  judge({ ok: true, value: 'token5678' });
  await Promise.all([saving, erasing]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 30));
const from = hubSpotRecord;

/** Erases everything after the item was read, and before what is made of it is written. */
function eraseAfterReading<Value>(item: StoredItem<Value>): { erasing: Promise<unknown> } {
  const meanwhile: { erasing: Promise<unknown> } = { erasing: Promise.resolve() };
  const read = item.read;
  vi.spyOn(item, 'read').mockImplementationOnce(async () => {
    const value = await read();
    meanwhile.erasing = eraseEverything();
    await pause();
    return value;
  });
  return meanwhile;
}

test('an account of a CRM that is bound meanwhile is not kept', async () => {
  const meanwhile = eraseAfterReading(linkAppsItem);
  await bindFirst(from, linkApp);
  await meanwhile.erasing;
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

test('nor are drafts that are changed meanwhile', async () => {
  const draft = {
    ...{ linkApp, record: null, name: 'Acme', id: 'ACME', idTyped: false },
    ...{ pageEnabled: true, savedAt: Date.now() },
  };
  const meanwhile = eraseAfterReading(linkAppsItem);
  await changeDrafts((drafts) => [...drafts, draft]);
  await meanwhile.erasing;
  await changeDrafts((drafts) => [...drafts, draft]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

test('nor is a create that is settled as not made meanwhile', async () => {
  const { database, journal } = await openStores();
  await writeEntry(journal, {
    ...{ linkApp, key: 'ACME', sentAt: 1, missingFor: 1e9, state: 'open' },
    body: { id: 'ACME', name: 'Acme', pageEnabled: true },
  });
  let answer = (_: unknown) => {};
  readCompany.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const settling = settle({ linkApp, id: 'ACME' });
  await vi.waitFor(() => expect(readCompany).toHaveBeenCalled());
  expect(await eraseEverything()).toEqual({ ok: true, value: null });
  answer({ ok: false, error: { kind: 'notFound' } });
  await settling;
  expect(await database.count('journal')).toBe(0);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});
