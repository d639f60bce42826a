import { BatchServer } from '../../utils/bulk/batch-server.ts';
import { watchBulk } from '../../utils/bulk/bulk-changes.ts';
import { RunReader } from '../../utils/bulk/run-reader.ts';
import type { RecordSettings } from '../../utils/capture/found-record.ts';
import { openForReading } from '../../utils/companies/database.ts';
import { watchDirectory } from '../../utils/companies/directory-changes.ts';
import { DirectoryConnection } from '../../utils/companies/directory-connection.ts';
import { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { idSuggester } from '../../utils/companies/suggest-id.ts';
import type { BatchApi, BatchRequest, FromBatch } from './batch-api.ts';

/** A worker of its own for the batch: what it reads and checks never holds up the page. */
const send = (message: FromBatch) => postMessage(message);

// The page has had the background upgrade it.
const connection = new DirectoryConnection(openForReading);
const directory = new DirectoryReader(connection);
const runs = new RunReader(connection);

let server: BatchServer | undefined;
let target: string | null = null;

async function begin(settings: RecordSettings): Promise<BatchServer> {
  server = new BatchServer({ settings, suggestId: await idSuggester() });
  return server;
}

const opened = (): BatchServer => {
  if (!server) throw new Error('The batch is opened first');
  return server;
};

/** What the server does not answer by itself. */
const api: Pick<BatchApi, 'open' | 'load' | 'compareWith'> = {
  async open(settings, linkApp) {
    const fresh = await begin(settings);
    target = linkApp;
    await fresh.compareWith(directory, linkApp);
    return await api.load();
  },
  async load() {
    const batch = await runs.batch();
    if (!batch) return null;
    const summary = opened().load(batch, await runs.batchRows(batch));
    return { ...summary, id: batch.id, target: batch.target };
  },
  async compareWith(linkApp) {
    target = linkApp;
    return await opened().compareWith(directory, linkApp);
  },
};

async function answer({ name, values }: BatchRequest): Promise<unknown> {
  const asked: object = name in api ? api : opened();
  return await (asked as Record<string, (...values: unknown[]) => unknown>)[name]?.(...values);
}

addEventListener('message', ({ data }: MessageEvent<BatchRequest>) => {
  const { question } = data;
  answer(data).then(
    (value) => send({ kind: 'answer', question, value }),
    () => send({ kind: 'trouble', question }),
  );
});

watchDirectory(({ linkApp, keys }) => {
  if (!server || linkApp !== target || keys?.length === 0) return;
  const noted = keys
    ? server.note(directory, linkApp, keys)
    : server.compareWith(directory, linkApp);
  noted.then(() => send({ kind: 'changed' })).catch(() => send({ kind: 'trouble' }));
});

/** Another window has changed the batch. Its own page has done so before it is told. */
watchBulk((change) => {
  if (change.kind === 'run') return;
  if (change.kind === 'batch') send({ kind: 'otherBatch' });
  else void takeRows(change.indexes).catch(() => send({ kind: 'trouble' }));
});

async function takeRows(indexes: number[]): Promise<void> {
  const rows = await runs.batchRowsAt(indexes);
  server?.take(rows);
  send({ kind: 'changed' });
}
