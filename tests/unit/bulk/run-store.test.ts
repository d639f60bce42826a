import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import type { PlannedRow } from '../../../utils/bulk/run.ts';
import { RunStore } from '../../../utils/bulk/run-store.ts';
import { Directory } from '../../../utils/companies/directory.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const batch = {
  ...{ id: 'b', title: '', header: null, count: 2, target: null, isWhole: false, at: 1 },
  matching: { roles: [], source: null, tenant: '' },
};

const planned: PlannedRow = {
  ...{ plan: 'create', status: { kind: 'new' }, id: 'ACME', name: 'Acme', from: null },
  seen: { companies: [], unsettled: [] },
};

async function prepared(store: RunStore): Promise<void> {
  await store.beginBatch(batch);
  await store.writeChunk('b', 0, [{ cells: ['Acme'] }, { cells: ['Globex'] }]);
}

async function start(store: RunStore, linkApp: string, run = 'r', now = 2): Promise<void> {
  await prepared(store);
  await store.planChunk('b', 0, [planned, { ...planned, plan: 'leave' }]);
  expect(await store.start('b', { linkApp, run }, true, now)).toMatchObject({ ok: true });
}

test('a run is started of a batch that was planned whole, and then there is none', async () => {
  const store = new RunStore(await openForWriting());
  const owner = { linkApp: 'agency', run: 'r' };
  await prepared(store);
  await store.planChunk('b', 0, [planned, planned]);
  await store.editRows('b', [1], { choice: { leftOut: true } });
  expect(await store.start('b', owner, true, 2)).toEqual({
    ok: false,
    error: { kind: 'notWhole' },
  });
  await store.planChunk('b', 0, [planned, { ...planned, plan: 'leave' }]);
  expect(await store.start('other', owner, true, 2)).toEqual({
    ok: false,
    error: { kind: 'otherBatch' },
  });
  expect(await store.start('b', owner, true, 2)).toMatchObject({
    value: { phase: 'running', count: 2, counts: { waiting: 1, left: 1 } },
  });
  expect(await store.batch()).toBeUndefined();
  expect(await store.start('b', owner, true, 2)).toEqual({
    ok: false,
    error: { kind: 'otherBatch' },
  });
});

test('what became of a row is kept, and the run ends with its last one', async () => {
  const store = new RunStore(await openForWriting());
  await start(store, 'agency');
  const owner = { linkApp: 'agency', run: 'r' };
  const run = await store.run(owner);
  expect(run && (await store.waiting(run, 0))).toEqual([{ index: 0, planned }]);
  const company = { id: 'ACME', name: 'Acme', createdAt: null, linkPage: null };
  const ended = await store.settle(owner, 0, { kind: 'created', company }, 3);
  expect(ended).toMatchObject({ phase: 'ended', endedAt: 3, counts: { done: 1, left: 1 } });
  const again = { kind: 'foundAfterLostAnswer', company } as const;
  expect(await store.settle(owner, 0, again, 4), 'said once more').toEqual(ended);
});

test('a row that failed is mended and tried once more', async () => {
  const store = new RunStore(await openForWriting());
  await start(store, 'agency');
  const owner = { linkApp: 'agency', run: 'r' };
  const refused = { kind: 'refused', failure: { kind: 'invalid', fields: {} } } as const;
  expect(await store.settle(owner, 0, refused, 3)).toMatchObject({ phase: 'ended' });
  const run = await store.amend(owner, 0, (row) => ({ ...row, id: 'A2' }), 4);
  expect(run).toMatchObject({ phase: 'running', counts: { waiting: 1, failed: 0 } });
  expect(run && (await store.waiting(run, 0))).toMatchObject([{ planned: { id: 'A2' } }]);
});

test('the runs of a Link APP end with it, or go where its Companies go', async () => {
  const database = await openForWriting();
  const store = new RunStore(database);
  await start(store, 'moving');
  await start(store, 'ending');
  const directory = new Directory(database);
  await directory.end('moving', { endedAt: 3, movesTo: 'new' });
  await directory.end('ending', { endedAt: 3 });
  expect((await store.runs()).map(({ linkApp }) => linkApp)).toEqual(['new']);
  const run = await store.run({ linkApp: 'new', run: 'r' });
  expect(run && (await store.waiting(run, 0))).toMatchObject([{ index: 0, planned }]);
  expect(await database.count('sheets')).toBe(1);
});

test('a batch can be prepared after everything was erased', async () => {
  const database = await openForWriting();
  const store = new RunStore(database);
  await prepared(store);
  await new Directory(database).forgetEverything(['erased']);
  expect(await store.batch()).toBeUndefined();
  await prepared(store);
  expect(await store.batch()).toMatchObject({ id: 'b', isWhole: true });
});

test('the last ten runs are kept, and none that goes on is removed', async () => {
  const store = new RunStore(await openForWriting());
  for (let run = 0; run < 13; run += 1) {
    await start(store, 'third', `r${run}`, run);
    if (run > 0) await store.cancel({ linkApp: 'third', run: `r${run}` }, 50);
  }
  await store.removeOldRuns();
  const kept = (await store.runs()).map(({ run }) => run);
  expect(kept).toEqual([...Array.from({ length: 10 }, (_, index) => `r${12 - index}`), 'r0']);
  expect(await store.removeRun({ linkApp: 'third', run: 'r0' })).toBe(false);
  expect(await store.removeRun({ linkApp: 'third', run: 'r12' })).toBe(true);
});
