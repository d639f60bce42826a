import type { BatchApi, StoredBatch } from '../../../../components/bulk/batch-api.ts';
import { BatchServer } from '../../../../utils/bulk/batch-server.ts';
import { announceBulk } from '../../../../utils/bulk/bulk-changes.ts';
import { RunReader } from '../../../../utils/bulk/run-reader.ts';
import { RunStore } from '../../../../utils/bulk/run-store.ts';
import type { DirectoryDatabase } from '../../../../utils/companies/database.ts';
import { DirectoryReader } from '../../../../utils/companies/directory-reader.ts';
import { openForWriting } from '../../../../utils/companies/open-for-writing.ts';
import { idSuggester } from '../../../../utils/companies/suggest-id.ts';
import type { Request, RequestName } from '../../../../utils/messages.ts';
import { success } from '../../../../utils/result.ts';

/** Stands in for the batch's worker, which these tests have not: the same server, in one thread. */
export function openBatchInPage(): BatchApi & { close: () => void } {
  let server: BatchServer;
  const stored = async (): Promise<StoredBatch | null> => {
    const reader = await runs();
    const batch = await reader.batch();
    if (!batch) return null;
    const summary = server.load(batch, await reader.batchRows(batch));
    return { ...summary, id: batch.id, target: batch.target };
  };
  const compare = async (linkApp: string | null) =>
    server.compareWith(new DirectoryReader(await opened()), linkApp);
  return {
    open: async (settings, linkApp) => {
      server = new BatchServer({ settings, suggestId: await idSuggester() });
      await compare(linkApp);
      return await stored();
    },
    load: stored,
    readFile: (bytes, title) => server.readFile(bytes, title),
    readText: async (text) => server.readText(text),
    compareWith: compare,
    match: async (matching) => server.match(matching),
    edit: async (indexes, change) => server.edit(indexes, change),
    summary: async () => server.summary(),
    seen: async (indexes) => server.seen(indexes),
    indexes: async (filter) => server.indexes(filter),
    rows: async (indexes) => server.rows(indexes),
    chunk: async (number) => server.chunk(number),
    plans: async (number) => server.plans(number),
    close: () => undefined,
  };
}

let database: Promise<DirectoryDatabase> | undefined;

export function opened(): Promise<DirectoryDatabase> {
  database ??= openForWriting();
  return database;
}

export async function runs(): Promise<RunReader> {
  const source = await opened();
  return new RunReader({ read: (work) => work(source) });
}

export async function emptyRuns(): Promise<void> {
  const source = await opened();
  await Promise.all(
    (['runs', 'sheets', 'runRows', 'companies'] as const).map((one) => source.clear(one)),
  );
}

/** What the background does with the batch, with the same store. Undefined for what it is not asked here. */
export async function answerOfStore<Name extends RequestName>(name: Name, values: Request<Name>) {
  const store = new RunStore(await opened());
  const does: Partial<{ [One in RequestName]: (request: Request<One>) => Promise<unknown> }> = {
    beginBatch: async ({ batch, ...facts }) =>
      success(await store.beginBatch({ id: batch, ...facts, isWhole: false, at: 1 })),
    writeBatchRows: async ({ batch, number, rows }) =>
      await store.writeChunk(
        batch,
        number,
        rows.map((cells) => ({ cells })),
      ),
    changeBatch: async ({ batch, ...change }) => await store.changeBatch(batch, change),
    editBatchRows: async ({ batch, rows, seen, ...change }) =>
      await store.editRows(batch, rows, change, seen),
    discardBatch: async () => success(await store.discardBatch()),
    planBatchRows: async ({ batch, number, plans }) => await store.planChunk(batch, number, plans),
    startRun: async ({ batch, linkApp, pageEnabled }) => {
      const started = await store.start(batch, { linkApp, run: 'run' }, pageEnabled, 5);
      announceBulk({ kind: 'run', linkApp, run: 'run' });
      return started;
    },
  };
  return await does[name]?.(values);
}
