import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { comparableName } from '../../../utils/companies/comparable-name.ts';
import {
  type DirectoryDatabase,
  databaseName,
  openForReading,
} from '../../../utils/companies/database.ts';
import type { Directory } from '../../../utils/companies/directory.ts';
import type { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import type { CompanyOrder } from '../../../utils/companies/list/company-order.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import { Journal } from '../../../utils/creating/journal.ts';
import type { Company } from '../../../utils/link-api/company.ts';
import { writeEntry } from '../creating/write-entry.ts';
import { newDirectory } from './new-directory.ts';

const company = (id: string, name: string | null = `Company ${id}`): Company => ({
  id,
  name,
  createdAt: '2026-03-15T12:34:56Z',
  linkPage: { url: `https://app.getconduit.app/connect/${id}`, enabled: true },
});

let database: DirectoryDatabase;
let directory: Directory;
let reader: DirectoryReader;

beforeEach(async () => {
  ({ database, directory, reader } = await newDirectory());
});

describe('keeping one Company', () => {
  test('finds it again in any letter case, as the API spells it', async () => {
    await directory.keep('agency', company('Acme_1'), { fetchedAt: 5 });
    expect(await reader.company('agency', 'aCME_1')).toMatchObject({ id: 'Acme_1', fetchedAt: 5 });
  });

  test('knows which press created it, and a later reading takes nothing of that away', async () => {
    await directory.keep('agency', company('A'), { fetchedAt: 5, createGestureAt: 3 });
    await directory.keep('agency', company('A'), { fetchedAt: 6 });
    expect(await reader.company('agency', 'A')).toMatchObject({ createGestureAt: 3 });
  });

  test('keeps equal ids of two Link APPs apart', async () => {
    await directory.keep('agency', company('1', 'One'), { fetchedAt: 1 });
    await directory.keep('studio', company('1', 'Other'), { fetchedAt: 1 });
    expect((await reader.company('agency', '1'))?.name).toBe('One');
    expect((await reader.company('studio', '1'))?.name).toBe('Other');
  });

  test('does not forget when it was touched, nor its connections, when it is told of without', async () => {
    const connections = [{ id: 'demo_facebook', name: 'Facebook', credentials: [] }];
    await directory.keep(
      'agency',
      { ...company('A'), connections },
      { fetchedAt: 1, touchedAt: 7 },
    );
    await directory.keep('agency', company('A', 'New name'), { fetchedAt: 2 });
    expect(await reader.company('agency', 'A')).toMatchObject({
      name: 'New name',
      touchedAt: 7,
      connections,
    });
  });

  test('is not changed by an answer that was asked for before what stands was told', async () => {
    const connections = [{ id: 'demo_facebook', name: 'Facebook', credentials: [] }];
    await directory.keep('agency', company('A', 'Edited'), { fetchedAt: 20, touchedAt: 20 });
    const late = { ...company('A', 'Before'), connections };
    const kept = await directory.keep('agency', late, { fetchedAt: 10, touchedAt: 30 });
    expect(kept).toMatchObject({ name: 'Edited', fetchedAt: 20, touchedAt: 30 });
    expect(await reader.company('agency', 'A')).toMatchObject({
      ...{ name: 'Edited', fetchedAt: 20, touchedAt: 30 },
      ...{ connections, connectionsFetchedAt: 10 },
    });
  });

  test('writes nothing that it was not made for', async () => {
    const answer = { ...company('A'), api_token: { token: 'secret' }, apiToken: 'secret' };
    await directory.keep('agency', answer, { fetchedAt: 1 });
    expect(JSON.stringify(await database.getAll('companies'))).not.toContain('secret');
  });
});

describe('keeping one without its connections', () => {
  test('leaves those that were told, and says from when they are', async () => {
    const connected = { ...company('A'), connections: [{ id: 'x', name: 'X', credentials: [] }] };
    await directory.keep('agency', connected, { fetchedAt: 10 });
    await directory.keep('agency', company('A', 'Renamed'), { fetchedAt: 30 });
    expect(await reader.company('agency', 'A')).toMatchObject({
      fetchedAt: 30,
      connectionsFetchedAt: 10,
      connections: connected.connections,
    });
  });
});

describe('what the pages ask', () => {
  test('the last touched come first, without those that nobody touched or that are retired', async () => {
    await directory.keep('agency', company('LISTED'), { fetchedAt: 1 });
    await directory.keep('agency', company('A'), { fetchedAt: 1, touchedAt: 1 });
    await directory.keep('agency', company('B'), { fetchedAt: 1, touchedAt: 3 });
    await directory.keep('agency', company('C', '[retired] C'), { fetchedAt: 1, touchedAt: 4 });
    await directory.keep('other', company('D'), { fetchedAt: 1, touchedAt: 5 });
    const recent = await reader.recent('agency', 5);
    expect(recent.map(({ id }) => id)).toEqual(['B', 'A']);
    expect(await reader.recent('agency', 1)).toHaveLength(1);
  });

  test('a like name is found without case, accents and legal form', async () => {
    await directory.keep('agency', company('A', 'Łódź Foods, Inc.'), { fetchedAt: 1 });
    await directory.keep('agency', company('B', '[retired] Lodz Foods'), { fetchedAt: 1 });
    const like = await reader.like('agency', comparableName('LODZ FOODS GmbH'));
    expect(like.map(({ id }) => id)).toEqual(['A']);
    expect(await reader.like('agency', comparableName(''))).toEqual([]);
  });

  test('the first ones of an order are those that are wanted, among so many', async () => {
    const made = (id: string, createdAt: string | null) =>
      directory.keep('agency', { ...company(id), createdAt }, { fetchedAt: 1 });
    await made('A', '2026-01-03T00:00:00Z');
    await made('B', '2026-01-01T00:00:00Z');
    await made('C', '2026-01-02T00:00:00Z');
    await made('D', null);
    const first = async (order: CompanyOrder, lookedAt?: number) => {
      const isWanted = ({ id }: { id: string }) => id !== 'A';
      const found = await reader.first('agency', order, {
        count: 2,
        isWanted,
        ...(lookedAt && { lookedAt }),
      });
      return found.map(({ id }) => id);
    };
    expect(await first('name')).toEqual(['B', 'C']);
    expect(await first('newest')).toEqual(['C', 'B']);
    expect(await first('newest', 2)).toEqual(['C']);
    expect(await first('touched')).toEqual([]);
  });

  test('a row that cannot be read is left out', async () => {
    await directory.keep('agency', company('A'), { fetchedAt: 1 });
    await database.put('companies', { linkApp: 'agency', key: 'BAD', touchedAt: 1 } as never);
    expect((await reader.all('agency')).map(({ id }) => id)).toEqual(['A']);
    expect(await reader.company('agency', 'bad')).toBeNull();
  });
});

describe('forgetting', () => {
  test('a Link APP goes whole, the others stay', async () => {
    const entry = {
      key: 'A',
      body: { id: 'A', name: null, pageEnabled: true },
      sentAt: 1,
      state: 'open' as const,
    };
    for (const linkApp of ['agency', 'agency2']) {
      await directory.keep(linkApp, company('A'), { fetchedAt: 1 });
      await writeEntry(new Journal(database), { linkApp, ...entry });
    }
    await directory.end('agency', { endedAt: 5 });
    expect(await reader.count('agency')).toBe(0);
    expect(await reader.journal('agency')).toEqual([]);
    expect(await reader.count('agency2')).toBe(1);
    expect(await reader.journal('agency2')).toHaveLength(1);
  });
});

describe('versions', () => {
  test('a page does not make the directory: it asks the background', async () => {
    globalThis.indexedDB = new IDBFactory();
    await expect(openForReading()).rejects.toMatchObject({ name: 'AbortError' });
    (await openForWriting()).close();
    expect(await openForReading()).toBeDefined();
  });

  test('data newer than we know is refused and kept', async () => {
    globalThis.indexedDB = new IDBFactory();
    const newer = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(databaseName, 1000);
      request.onupgradeneeded = () => request.result.createObjectStore('future').add(1, 1);
      request.onsuccess = () => resolve(request.result);
    });
    newer.close();
    await expect(openForWriting()).rejects.toMatchObject({ name: 'VersionError' });
    await expect(openForReading()).rejects.toMatchObject({ name: 'VersionError' });
    expect((await indexedDB.databases())[0]?.version).toBe(1000);
  });
});
