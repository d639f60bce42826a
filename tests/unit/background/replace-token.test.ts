import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { finishForgetting, linkAppHandlers } from '../../../utils/background/link-apps.ts';
import { keepRecordLink } from '../../../utils/background/link-record.ts';
import { readingCompanies } from '../../../utils/background/read-company.ts';
import { replaceToken } from '../../../utils/background/replace-token.ts';
import { openStores } from '../../../utils/background/stores.ts';
import { Directory } from '../../../utils/companies/directory.ts';
import { draftKey } from '../../../utils/companies/draft.ts';
import type { JournalEntry } from '../../../utils/creating/journal-entry.ts';
import { createLinkApi } from '../../../utils/link-api/create-link-api.ts';
import type { LinkApp } from '../../../utils/link-apps/link-app.ts';
import * as vault from '../../../utils/link-apps/token-vault.ts';
import { failed, success } from '../../../utils/result.ts';
import {
  chosenLinkAppItem,
  draftsItem,
  forgettingItem,
  linkAppsItem,
  tenantsItem,
} from '../../../utils/storage.ts';
import type { SimulatedLinkApp } from '../../simulator/simulated-link-app.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/start-simulator.ts';
import { fakeBrowser } from '../components/fake-browser.ts';
import { writeEntry } from '../creating/write-entry.ts';
import { hubSpotRecord } from '../examples.ts';

const { saveLinkApp } = linkAppHandlers;

const { readCompany } = readingCompanies;

const { apiWith } = vi.hoisted(() => ({ apiWith: vi.fn() }));
vi.mock('../../../utils/link-apps/token-vault.ts', async (original) => ({
  ...(await original<typeof vault>()),
}));
vi.mock('../../../utils/background/refresh-list.ts', async (original) => ({
  ...(await original<object>()),
  refreshList: vi.fn(),
}));
vi.mock('../../../utils/background/link-api-of.ts', async () => {
  const { readToken: tokenOf } = await import('../../../utils/link-apps/token-vault.ts');
  return {
    linkApiWith: apiWith,
    linkApiOf: async (linkApp: string) => {
      const token = await tokenOf(linkApp);
      return token ? success(apiWith(token)) : failed({ kind: 'noToken' });
    },
  };
});

const from = hubSpotRecord;
const agency: LinkApp = {
  ...{ id: 'agency', label: 'Agency APP', colour: 'blue', tokenEnd: 'xxxx', addedAt: 7 },
};
const draft = {
  ...{ linkApp: 'agency', record: null, name: 'Draft', id: 'DRAFT', idTyped: false },
  ...{ pageEnabled: true, savedAt: Date.now() },
};

const { keepToken, readToken } = vault;
const broken = new DOMException('', 'AbortError');
const openCreate: JournalEntry = {
  ...{ linkApp: 'agency', key: 'NEW', sentAt: Date.now(), state: 'open' },
  body: { id: 'NEW', name: 'New', pageEnabled: true },
};

let running: RunningSimulator;
let other: SimulatedLinkApp;

/** A second token of the first Link APP. */
const successor = 'successor-5678';
const replace = (token: string, whose: 'notSaid' | 'same' | 'other' = 'notSaid') =>
  replaceToken({ linkApp: 'agency', token, whose });
const linkApps = () => linkAppsItem.read();
const withdraw = () => {
  const [first] = running.simulator.linkApps;
  if (first) first.token = successor;
};

beforeEach(async () => {
  running = await startSimulator();
  apiWith.mockImplementation((token: string) =>
    createLinkApi({ token, baseAddress: running.address }),
  );
  other = running.simulator.addLinkApp('Other APP');
  const { database } = await openStores();
  await Promise.all([...database.objectStoreNames].map((store) => database.clear(store)));
  await linkAppsItem.write([agency]);
  await keepToken('agency', running.token);
  await draftsItem.write({ [draftKey(draft)]: draft });
  await tenantsItem.write({ one: 'agency' });
  await chosenLinkAppItem.write('agency');
  await keepRecordLink('agency', 'OLD', from);
});
afterEach(async () => {
  await running.close();
});

const kept = async (linkApp: string) => {
  const { reader } = await openStores();
  const [companies, recordLinks, { value: drafts }, tenants] = await Promise.all([
    reader.count(linkApp),
    reader.recordLinks(linkApp),
    draftsItem.read().then((value) => ({ value: Object.values(value) })),
    tenantsItem.read(),
  ]);
  return {
    companies,
    recordLinks: recordLinks.length,
    drafts: drafts.filter((one) => one.linkApp === linkApp).length,
    tenants: Object.values(tenants).filter((bound) => bound === linkApp).length,
  };
};
const nothing = { companies: 0, recordLinks: 0, drafts: 0, tenants: 0 };
const replacement = async (): Promise<LinkApp> => {
  const [linkApp, ...more] = await linkApps();
  if (!linkApp || more.length > 0) throw new Error('not one Link APP');
  return linkApp;
};

describe('a token that a kept Company proves to be of the same Link APP', () => {
  test('takes nothing from it', async () => {
    running.linkApp.seed([{ id: 'A', name: 'Acme' }]);
    await readCompany({ linkApp: 'agency', id: 'A', connections: false });
    withdraw();
    expect(await replace(successor)).toMatchObject({ ok: true, value: { id: 'agency' } });
    expect(await linkApps()).toEqual([{ ...agency, tokenEnd: '5678' }]);
    expect(await readToken('agency')).toBe(successor);
    expect(await kept('agency')).toEqual({ companies: 1, recordLinks: 1, drafts: 1, tenants: 2 });
  });
});

describe('a token of another Link APP', () => {
  const tokenOfOther = () => other.token ?? '';

  beforeEach(async () => {
    running.linkApp.seed([{ id: 'A', name: 'Acme' }]);
    await readCompany({ linkApp: 'agency', id: 'A', connections: false });
  });

  test('is asked about, and nothing changes', async () => {
    for (const whose of ['notSaid', 'same'] as const) {
      expect(await replace(tokenOfOther(), whose)).toEqual(
        failed({ kind: 'otherLinkApp', company: { id: 'A', name: 'Acme' } }),
      );
    }
    expect(await linkApps()).toEqual([agency]);
    expect(await readToken('agency')).toBe(running.token);
    expect(await kept('agency')).toMatchObject({ companies: 1, recordLinks: 1 });
  });

  test('begins another Link APP of the same label, and takes all of the old one', async () => {
    expect(await replace(tokenOfOther(), 'other')).toMatchObject({ ok: true });
    const linkApp = await replacement();
    expect(linkApp).toEqual({ ...agency, id: linkApp.id, tokenEnd: tokenOfOther().slice(-4) });
    expect(linkApp.id).not.toBe('agency');
    expect(await chosenLinkAppItem.read()).toBe(linkApp.id);
    expect(await readToken('agency')).toBeUndefined();
    expect(await readToken(linkApp.id)).toBe(tokenOfOther());
    expect([await kept('agency'), await kept(linkApp.id)]).toEqual([nothing, nothing]);
    expect(await forgettingItem.read()).toEqual([]);
  });

  test('is not taken for one that is there already', async () => {
    other.seed([{ id: 'B', name: 'Beta' }]);
    await linkAppsItem.write([agency, { ...agency, id: 'other', label: 'Other APP' }]);
    await keepToken('other', tokenOfOther());
    await readCompany({ linkApp: 'other', id: 'B', connections: false });
    other.token = 'second-of-other';
    expect(await replace('second-of-other', 'other')).toEqual(
      failed({ kind: 'sameLinkApp', linkApp: 'other', label: 'Other APP' }),
    );
    expect(await saveLinkApp({ token: 'second-of-other', label: 'New' })).toEqual(
      failed({ kind: 'sameLinkApp', linkApp: 'other', label: 'Other APP' }),
    );
    expect(await linkApps()).toHaveLength(2);
  });

  test.each([
    ['the old token goes', () => vi.spyOn(vault, 'forgetToken').mockRejectedValueOnce(broken)],
    ['its rows go', () => vi.spyOn(Directory.prototype, 'end').mockRejectedValueOnce(broken)],
  ])('where the worker dies before %s, the next one ends it', async (_, die) => {
    die();
    expect(await replace(tokenOfOther(), 'other')).toMatchObject({ ok: true });
    const linkApp = await replacement();
    expect(await forgettingItem.read()).toMatchObject([{ linkApp: 'agency' }]);
    expect(await finishForgetting()).toBe(true);
    expect(await replacement()).toEqual(linkApp);
    expect(await readToken(linkApp.id)).toBe(tokenOfOther());
    expect(await kept('agency')).toEqual(nothing);
    expect(await forgettingItem.read()).toEqual([]);
  });

  test('where the worker dies before it is there, its token is forgotten', async () => {
    vi.spyOn(chosenLinkAppItem, 'read').mockRejectedValueOnce(broken);
    await expect(replace(tokenOfOther(), 'other')).rejects.toBe(broken);
    expect(await linkApps()).toEqual([agency]);
    expect(await finishForgetting()).toBe(true);
    const { tokens } = await fakeBrowser.storage.local.get('tokens');
    expect(Object.keys((tokens as { value: object }).value)).toEqual(['agency']);
    expect(await readToken('agency')).toBe(running.token);
  });
});

describe('where nothing that is kept proves whose token it is', () => {
  beforeEach(withdraw);

  test('it is asked, and nothing changes', async () => {
    expect(await replace(successor)).toEqual(failed({ kind: 'unprovenLinkApp' }));
    expect(await linkApps()).toEqual([agency]);
    expect(await replace('nobody-has-it')).toEqual(failed({ kind: 'refusedToken' }));
  });

  test('what is kept goes along where its user says that it is the same', async () => {
    const { journal } = await openStores();
    await writeEntry(journal, openCreate);
    expect(await replace(successor, 'same')).toMatchObject({ ok: true });
    const { id } = await replacement();
    expect(id).not.toBe('agency');
    expect(await kept(id)).toEqual({ companies: 0, recordLinks: 1, drafts: 1, tenants: 2 });
    expect(await kept('agency')).toEqual(nothing);
    expect(await journal.open()).toEqual([]);
  });

  test('a cancelled run that goes along does not wait for a create that does not', async () => {
    const { database, journal } = await openStores();
    const row = { run: 'r', index: 0 };
    const counts = { waiting: 0, unknown: 1, done: 0, failed: 0, held: 0, left: 0 };
    await database.put('runs', {
      ...{ linkApp: 'agency', run: 'r', title: '', header: null, pageEnabled: true, count: 1 },
      ...{ counts, phase: 'cancelled', isCancelled: true, wait: null, startedAt: 1, endedAt: null },
    });
    await database.put('runRows', {
      ...{ linkApp: 'agency', ...row, state: 'unknown', outcome: null, sent: 1, at: 1 },
    });
    await writeEntry(journal, { ...openCreate, row });
    await replace(successor, 'same');
    const { id } = await replacement();
    expect(await database.get('runs', [id, 'r'])).toMatchObject({ phase: 'ended' });
  });

  test('it is forgotten where its user says that it is another', async () => {
    expect(await replace(successor, 'other')).toMatchObject({ ok: true });
    const { id } = await replacement();
    expect([await kept('agency'), await kept(id)]).toEqual([nothing, nothing]);
  });
});
