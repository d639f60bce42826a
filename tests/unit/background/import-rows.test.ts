import { beforeEach, describe, expect, test, vi } from 'vitest';
import { importing } from '../../../utils/background/import-rows.ts';
import { ofItsCreate } from '../../../utils/background/link-record.ts';
import { comparableName } from '../../../utils/companies/comparable-name.ts';
import type { CompanyRow, DirectoryDatabase } from '../../../utils/companies/database.ts';
import type { Directory } from '../../../utils/companies/directory.ts';
import type { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import { newDirectory } from '../companies/new-directory.ts';
import { fillStore } from '../full-disk.ts';

const { importRows } = importing;

const { announced, hand } = vi.hoisted(() => ({ announced: vi.fn(), hand: { stores: vi.fn() } }));
vi.mock('../../../utils/companies/directory-changes.ts', () => ({ announceChange: announced }));
vi.mock('../../../utils/background/stores.ts', () => ({ openStores: hand.stores }));

let database: DirectoryDatabase;
let directory: Directory;
let reader: DirectoryReader;

beforeEach(async () => {
  ({ database, directory, reader } = await newDirectory());
  hand.stores.mockResolvedValue({ database, directory, reader });
});

const fromFile = (id: string, name: string, fetchedAt = 100) => ({
  ...{ id, name, fetchedAt },
  createdAt: '2026-03-15T12:34:56Z',
  pageEnabled: true,
});
const recordLink = (key: string) => ({
  ...{ record: 'HS1C5', system: 'hubspot', kind: 'company', tenant: '1', key },
  address: 'https://app.hubspot.com/contacts/1/record/0-2/5',
});
const words = (note: string) => ({ key: 'A', tags: ['vip'], note });
const importOf = (rows: Partial<Parameters<typeof importRows>[0]>) =>
  importRows({
    ...{ linkApp: 'agency', companies: [], recordLinks: [], notes: [], replace: false },
    ...rows,
  });

/** A create of a record that is not settled. */
function openCreateOf(record: string) {
  const { key: _, ...reference } = recordLink('');
  const from = { ...reference, record };
  const body = { id: 'NEW', name: 'Acme', pageEnabled: true };
  const place = { linkApp: 'agency', key: 'NEW' };
  return { from, entry: { ...place, body, from, sentAt: 1, state: 'open' } as const };
}

/** A Company, its record and what was written of it. */
const piece = {
  companies: [fromFile('a', 'Acme')],
  recordLinks: [recordLink('A')],
  notes: [words('x')],
};

test('all of a piece is written, and told', async () => {
  expect(await importOf(piece)).toEqual({ ok: true, value: { written: 3 } });
  expect(await reader.company('agency', 'A')).toMatchObject({
    ...{ id: 'a', name: 'Acme', fetchedAt: 100 },
    linkPage: { url: null, enabled: true },
  });
  expect(await reader.like('agency', comparableName('ACME Inc'))).toHaveLength(1);
  expect(await reader.linkedTo('agency', 'HS1C5')).toMatchObject({ id: 'a' });
  expect(await reader.notes('agency')).toEqual([{ linkApp: 'agency', ...words('x') }]);
  expect(announced).toHaveBeenCalledExactlyOnceWith({ linkApp: 'agency', keys: ['A'] });
});

test('twice is once', async () => {
  await importOf(piece);
  expect(await importOf(piece)).toEqual({ ok: true, value: { written: 0 } });
});

test('what was told here meanwhile stays, and so does its link', async () => {
  const linkPage = { url: 'https://app.getconduit.app/connect/x', enabled: true };
  const here = { id: 'A', name: 'Edited', createdAt: null, linkPage };
  await directory.keep('agency', here, { fetchedAt: 150, touchedAt: 7 });
  await importOf({ companies: [fromFile('A', 'Older')] });
  expect(await reader.company('agency', 'A')).toMatchObject({ name: 'Edited', fetchedAt: 150 });
  await importOf({ companies: [{ ...fromFile('A', 'Newer', 200), touchedAt: 3 }] });
  expect(await reader.company('agency', 'A')).toMatchObject({
    name: 'Newer',
    linkPage,
    touchedAt: 7,
  });
});

test('another tie and other words here are replaced only where its user wants it', async () => {
  await importOf({ recordLinks: [recordLink('HERE')], notes: [words('ours')] });
  await importOf({ recordLinks: [recordLink('THERE')], notes: [words('theirs')] });
  expect(await reader.recordLinks('agency')).toMatchObject([{ key: 'HERE' }]);
  announced.mockReset();
  await importOf({
    recordLinks: [recordLink('THERE')],
    notes: [words('theirs')],
    replace: true,
  });
  expect(await reader.recordLinks('agency')).toMatchObject([{ key: 'THERE' }]);
  expect(await reader.notes('agency')).toMatchObject([{ note: 'theirs' }]);
  expect(announced).toHaveBeenCalledWith({ linkApp: 'agency', keys: ['THERE', 'HERE', 'A'] });
});

describe('what a whole list of here did not hold', () => {
  const list = { linkApp: 'agency', state: 'complete', attemptedAt: 150, count: 1 } as const;
  const keepList = (broken: number) => database.put('lists', { ...list, refreshedAt: 150, broken });

  test('was told when the file says so, and not when that list was asked for', async () => {
    await keepList(0);
    await importOf({
      companies: [fromFile('BEFORE', 'Before', 100), fromFile('AFTER', 'After', 200)],
    });
    expect(await reader.company('agency', 'BEFORE')).toMatchObject({ unseenSince: 150 });
    expect(await reader.company('agency', 'AFTER')).not.toHaveProperty('unseenSince');
  });

  test('may have been in one of which a row could not be read', async () => {
    await keepList(1);
    await importOf({ companies: [fromFile('BEFORE', 'Before', 100)] });
    expect(await reader.company('agency', 'BEFORE')).not.toHaveProperty('unseenSince');
  });

  test('stays gone where the file is older than that', async () => {
    await keepList(0);
    const here = { id: 'A', name: 'Acme', createdAt: null, linkPage: null };
    const row = await directory.keep('agency', here, { fetchedAt: 50 });
    const absence = { unseenSince: 150, notFoundAt: 160 };
    await database.put('companies', { ...(row as CompanyRow), ...absence });
    await importOf({ companies: [fromFile('A', 'Renamed before', 100)] });
    expect(await reader.company('agency', 'A')).toMatchObject({
      name: 'Renamed before',
      ...absence,
    });
    await importOf({ companies: [fromFile('A', 'Back again', 170)] });
    const { unseenSince, notFoundAt } = (await reader.company('agency', 'A')) ?? {};
    expect([unseenSince, notFoundAt]).toEqual([undefined, undefined]);
  });
});

test('a clock that goes before ours does not outlive the next list', async () => {
  const later = Date.now() + 1e9;
  const ahead = { ...fromFile('A', 'Acme', later), touchedAt: later, connectionsFetchedAt: later };
  await importOf({ companies: [ahead] });
  const { fetchedAt, touchedAt, connectionsFetchedAt } =
    (await reader.company('agency', 'A')) ?? {};
  for (const time of [fetchedAt, touchedAt, connectionsFetchedAt]) {
    expect(time).toBeLessThanOrEqual(Date.now());
  }
});

test('a full disk is told, and leaves nothing of the piece', async () => {
  const full = fillStore('recordLinks');
  await expect(importOf(piece)).rejects.toMatchObject({ name: 'QuotaExceededError' });
  full.mockRestore();
  expect(await reader.count('agency')).toBe(0);
});

test('a record that is linked by it stays so, where a create of the record is settled later', async () => {
  const { from, entry } = openCreateOf('HS1C5');
  await database.put('journal', entry);
  await importOf({ recordLinks: [recordLink('OLD')] });
  await directory.linkRecord({ ...from, linkApp: 'agency', key: 'NEW' }, ofItsCreate);
  expect(await reader.recordLink('agency', 'HS1C5')).toMatchObject({ key: 'OLD' });
});

describe('histories', () => {
  const at = Date.parse('2026-03-20T00:00:00Z');
  const theirs = { key: 'A', events: [{ kind: 'linkCopied' as const, at }] };

  test('join what was seen here, and once', async () => {
    await importOf({ companies: [fromFile('A', 'Acme')] });
    await directory.addToHistories('agency', ['A'], { kind: 'created', at: at - 1 });
    for (let time = 0; time < 2; time += 1) await importOf({ histories: [theirs] });
    expect(await reader.history('agency', 'A')).toEqual([
      { kind: 'created', at: at - 1 },
      { kind: 'linkCopied', at, elsewhere: true },
    ]);
    expect(await reader.waiting('agency')).toMatchObject([{ id: 'A', waiting: { since: at } }]);
  });

  test('of this computer come back as its own', async () => {
    await importOf({ companies: [fromFile('A', 'Acme')] });
    await directory.addToHistories('agency', ['A'], { kind: 'linkCopied', at });
    expect(await importOf({ histories: [theirs] })).toEqual({ ok: true, value: { written: 0 } });
    expect(await reader.history('agency', 'A')).toEqual(theirs.events);
  });

  test('tell of what a file’s Companies have more than those of here', async () => {
    const ads = { id: 'ads', name: 'Ads', credentials: [] };
    await importOf({ companies: [{ ...fromFile('A', 'Acme'), connections: [] }] });
    await importOf({ companies: [{ ...fromFile('A', 'Acme', 200), connections: [ads] }] });
    expect(await reader.history('agency', 'A')).toMatchObject([{ kind: 'connected' }]);
    expect(await reader.news()).toHaveLength(1);
  });
});
