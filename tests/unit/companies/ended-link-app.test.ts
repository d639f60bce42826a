import { assert, asyncProperty, integer, scheduler } from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { DirectoryDatabase } from '../../../utils/companies/database.ts';
import type { Directory } from '../../../utils/companies/directory.ts';
import { EndedLinkAppError } from '../../../utils/companies/ended-link-app.ts';
import { ListSync } from '../../../utils/companies/list-sync.ts';
import { Journal } from '../../../utils/creating/journal.ts';
import type { JournalEntry } from '../../../utils/creating/journal-entry.ts';
import { writeEntry } from '../creating/write-entry.ts';
import { hubSpotRecord } from '../examples.ts';
import { newDirectory } from './new-directory.ts';

const stores = ['companies', 'journal', 'lists', 'listPages', 'recordLinks', 'notes'] as const;
const company = { id: 'A', name: 'Acme', createdAt: null, linkPage: null };
const entry: JournalEntry = {
  ...{ linkApp: 'a', key: 'A', sentAt: 1, state: 'open' },
  body: { id: 'A', name: 'Acme', pageEnabled: true },
};
const record = hubSpotRecord;
const page = {
  ...{ companies: [company, { ...company, id: 'B' }], broken: 0, brokenIds: [], total: null },
  next: 'https://api.getconduit.app/link/company/?page=2',
};

let database: DirectoryDatabase;
let directory: Directory;

beforeEach(async () => {
  ({ database, directory } = await newDirectory());
});

const syncList = async () => {
  const run = await ListSync.begin(database, 'a', 1, () => {});
  await run.addPage(page, new AbortController().signal);
  await run.addPage({ ...page, next: null }, new AbortController().signal);
  await run.finish();
};

/** All that is written for a Link APP. */
const writes = {
  'a Company': () => directory.keep('a', company, { fetchedAt: 1 }),
  'what is not found': () => directory.noteNotFound('a', 'A', 1),
  'a record link': () => directory.linkRecord({ ...record, linkApp: 'a', key: 'A' }),
  'record links of a changed rule': () => directory.moveRecordLinks('a', () => record),
  notes: () => directory.writeNotes({ linkApp: 'a', key: 'A', tags: ['vip'], note: '' }),
  'a create': () => writeEntry(new Journal(database), entry),
  'a list': syncList,
};
type Write = keyof typeof writes;
const all = Object.keys(writes) as Write[];

/** How much stands in the stores. */
const kept = async () => {
  const counts = await Promise.all(stores.map((store) => database.count(store)));
  return counts.reduce((sum, count) => sum + count, 0);
};

describe('once a Link APP has ended, nothing is written of', () => {
  test.each(all)('%s', async (write) => {
    await directory.end('a', { endedAt: 5 });
    await expect(writes[write]()).rejects.toThrow(EndedLinkAppError);
    expect(await kept()).toBe(0);
  });
});

test('a list that was begun before it ended is written nowhere', async () => {
  const run = await ListSync.begin(database, 'a', 1, () => {});
  await directory.end('a', { endedAt: 5 });
  const taking = run.addPage(page, new AbortController().signal);
  await expect(taking).rejects.toThrow(EndedLinkAppError);
  await expect(run.finish()).rejects.toThrow(EndedLinkAppError);
  expect(await kept()).toBe(0);
});

test('whenever it ends among its writes, nothing is left of it, and its neighbour stays', async () => {
  await assert(
    asyncProperty(scheduler(), integer({ min: 0, max: all.length }), async (s, at) => {
      ({ database, directory } = await newDirectory());
      await directory.keep('b', company, { fetchedAt: 1 });
      const ending = () => directory.end('a', { endedAt: 5 });
      const steps = all.map((write) => writes[write]);
      steps.splice(at, 0, ending as never);
      const under = s.scheduleSequence(
        steps.map((step) => async () => void step().catch(() => {})),
      );
      await s.waitFor(under.task);
      await ending();
      await Promise.all(all.map((write) => writes[write]().catch(() => {})));
      expect(await kept()).toBe(1);
    }),
    { numRuns: 60 },
  );
});

test('of creates that were not settled it stays known that they were sent', async () => {
  const journal = new Journal(database);
  await writeEntry(journal, entry);
  await writeEntry(journal, { ...entry, key: 'B', state: 'notMade' });
  await directory.end('a', { endedAt: 5, label: 'Agency APP' });
  expect(await database.getAll('ended')).toEqual([
    { linkApp: 'a', endedAt: 5, label: 'Agency APP', creates: [entry], besides: [] },
  ]);
  await directory.end('a', { endedAt: 9 });
  expect(await database.get('ended', 'a')).toMatchObject({ endedAt: 5, creates: [entry] });
});

test('erased, nothing is left, and nothing comes back while the worker lives', async () => {
  await writeEntry(new Journal(database), { ...entry, linkApp: 'c' });
  await directory.end('c', { endedAt: 5, label: 'Agency APP' });
  await directory.keep('d', company, { fetchedAt: 1 });
  await directory.forgetEverything(['e']);
  for (const linkApp of ['c', 'd', 'e']) {
    const late = directory.keep(linkApp, company, { fetchedAt: 1 });
    await expect(late).rejects.toThrow(EndedLinkAppError);
  }
  expect(await database.getAll('ended')).toEqual([]);
  expect(await kept()).toBe(0);
});
