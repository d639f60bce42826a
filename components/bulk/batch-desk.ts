import { ask } from '../../utils/ask.ts';
import type { BatchSummary, RowFilter, ShownRow } from '../../utils/bulk/batch-server.ts';
import type { Matching } from '../../utils/bulk/matching.ts';
import type { TableProblem } from '../../utils/bulk/read-table.ts';
import type { RowChange, Run } from '../../utils/bulk/run.ts';
import type { RecordSettings } from '../../utils/capture/found-record.ts';
import type { ShownFailure } from '../../utils/i18n/failure-messages.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { Result } from '../../utils/result.ts';
import type { BatchApi, StoredBatch } from './batch-api.ts';
import { type Notice, tableProblem } from './notice-line.tsx';
import type { BatchNews } from './open-batch-worker.ts';
import { saveBatch, startRun } from './save-batch.ts';

/** What stands on the desk. */
export interface DeskState {
  /** Null: nothing is prepared. */
  summary: BatchSummary | null;
  /** Of the stored batch; null as long as it is not stored. */
  id: string | null;
  /** Counts the batches: one that is being stored has no id, and is one already. */
  sheet: number;
  /** The Link APP that it is for; null: its user has to choose. */
  target: string | null;
  /** The first rows, to tell the columns by. */
  sample: string[][];
  filter: RowFilter;
  /** The rows that are shown, settled when the filter was chosen; another `list` begins at the top. */
  indexes: number[];
  list: number;
  /** Counts what changes the rows. */
  version: number;
  busy: boolean;
}

export const emptyDesk: DeskState = {
  ...{ summary: null, id: null, target: null, sample: [], filter: 'all', indexes: [], list: 0 },
  ...{ version: 0, sheet: 0, busy: true },
};

interface Tools {
  worker: BatchApi;
  settings: RecordSettings;
  /** The Link APP that rows are for, by the first of them; null: their user chooses. */
  likelyTarget: (rows: ShownRow[]) => string | null;
  onChange: (state: DeskState) => void;
  onNotice: (notice: Notice | null) => void;
}

/** So many rows tell whose they are, and what the columns hold. */
const sampled = 50;

/** What the background answered instead of doing it. */
class NotDone extends Error {
  readonly failure: ShownFailure;

  constructor(failure: ShownFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** @throws NotDone */
async function done<Value>(answer: Promise<Result<Value, ShownFailure>>): Promise<Value> {
  const given = await answer;
  if (given.ok) return given.value;
  throw new NotDone(given.error);
}

/** The rows that are being prepared. What a press changes is checked by the worker, shown, and stored. */
export class BatchDesk {
  readonly #tools: Tools;
  #state = emptyDesk;
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  /** Takes up what is stored. */
  open = () =>
    this.#run(async ({ worker, settings }) =>
      this.#takeUp(await worker.open(settings, this.#state.target)),
    );

  readFile = (file: File) =>
    this.#run(async ({ worker, onNotice }) => {
      const bytes = await file.arrayBuffer().catch(() => null);
      if (!bytes) return onNotice({ text: translate('bulk_file_unreadable'), isBad: true });
      await this.#take(await worker.readFile(bytes, file.name));
    });

  readText = (text: string) =>
    this.#run(async ({ worker }) => this.#take(await worker.readText(text)));

  /** Takes the collected records in, behind the rows that are there. Gives how many were new; null where that failed. */
  takeCollected = async (): Promise<number | null> => {
    let count: number | null = null;
    await this.#run(async ({ worker, onNotice }) => {
      const taken = await done(ask('takeCollected', {}));
      if (taken === null) return onNotice({ text: translate('bulk_no_room'), isBad: true });
      count = taken;
      await this.#takeUp(await worker.load());
    });
    return count;
  };

  show = (filter: RowFilter) => this.#run(() => this.#show(filter), true);

  edit = (rows: number[], change: RowChange) =>
    this.#run(async ({ worker }) => {
      const { createAnyway, sendName } = change.choice ?? {};
      const seen = createAnyway || sendName ? await worker.seen(rows) : undefined;
      this.#set({ summary: await worker.edit(rows, change) });
      const { id } = this.#state;
      const edit = { rows, ...change, ...(seen && { seen }) };
      if (id) await done(ask('editBatchRows', { batch: id, ...edit }));
    }, true);

  match = (matching: Matching) =>
    this.#run(async ({ worker }) => {
      await worker.match(matching);
      await this.#compare(this.#state.target ?? (await this.#likely()), { matching });
    });

  chooseTarget = (target: string) => this.#run(() => this.#compare(target));

  /** Throws the rows away. */
  discard = () =>
    this.#run(async () => {
      await done(ask('discardBatch', {}));
      this.#leave();
    });

  /** Starts the run; undefined where it could not be started. */
  start = async (pageEnabled: boolean): Promise<Run | undefined> => {
    let run: Run | undefined;
    await this.#run(async ({ worker }) => {
      const { id, target, summary } = this.#state;
      if (!id || !target || !summary) return;
      const batch = { batch: id, count: summary.count };
      run = await done(startRun(worker, batch, { linkApp: target, pageEnabled }));
      this.#leave();
    });
    return run;
  };

  /** What the worker says unasked. */
  note = (news: BatchNews) =>
    this.#run(async ({ worker, onNotice }) => {
      const { summary, id } = this.#state;
      if (news === 'trouble') return onNotice({ failure: { kind: 'unread' } });
      if (news === 'changed') {
        if (summary) this.#set({ summary: await worker.summary() });
        return;
      }
      // What is not stored yet stands here alone.
      if (summary && !id) return;
      const stored = await worker.load();
      if (stored?.id !== id || stored?.count !== summary?.count) await this.#takeUp(stored);
    }, true);

  async #take(read: Result<BatchSummary, TableProblem>): Promise<void> {
    const { worker, onNotice } = this.#tools;
    if (!read.ok) return onNotice(tableProblem(read.error));
    const target = await this.#likely();
    const summary = await worker.compareWith(target);
    await this.#put({ summary, target, id: null });
    this.#set({ id: await done(saveBatch(worker, summary, target)) });
  }

  async #takeUp(stored: StoredBatch | null): Promise<void> {
    if (!stored) return this.#leave();
    const { id } = stored;
    const target = stored.target ?? (await this.#likely());
    await this.#put({ summary: await this.#tools.worker.compareWith(target), target, id });
    if (target !== stored.target) await done(ask('changeBatch', { batch: id, target }));
  }

  async #put(put: Pick<DeskState, 'summary' | 'target' | 'id'>): Promise<void> {
    const sample = (await this.#tools.worker.chunk(0)).slice(0, sampled);
    const { id, sheet } = this.#state;
    const isSame = put.id !== null && put.id === id;
    this.#set({ ...put, sample, sheet: isSame ? sheet : sheet + 1 });
    await this.#show('all');
  }

  async #compare(target: string | null, more: { matching?: Matching } = {}): Promise<void> {
    const summary = await this.#tools.worker.compareWith(target);
    const change = { ...more, ...(target !== this.#state.target && { target }) };
    this.#set({ summary, target });
    await this.#show('all');
    const { id } = this.#state;
    if (id) await done(ask('changeBatch', { batch: id, ...change }));
  }

  async #likely(): Promise<string | null> {
    const indexes = Array.from({ length: sampled }, (_, index) => index);
    return this.#tools.likelyTarget(await this.#tools.worker.rows(indexes));
  }

  async #show(filter: RowFilter): Promise<void> {
    const indexes = await this.#tools.worker.indexes(filter);
    this.#set({ filter, indexes, list: this.#state.list + 1 });
  }

  #leave(): void {
    const { list, version, sheet, busy } = this.#state;
    this.#set({ ...emptyDesk, list, version, sheet, busy });
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change, version: this.#state.version + 1 };
    this.#tools.onChange(this.#state);
  }

  /**
   * One after the other: each begins with what the one before has left. `isQuick`: nobody waits for it.
   * Gives whether it was done; if not, that is told.
   */
  #run(work: (tools: Tools) => Promise<void>, isQuick = false): Promise<boolean> {
    if (!isQuick) {
      this.#waiting += 1;
      if (!this.#state.busy) this.#set({ busy: true });
    }
    const own = this.#queue
      .then(async () => {
        await work(this.#tools);
        return true;
      })
      .catch(async (error: unknown) => {
        await this.#tell(error);
        return false;
      })
      .finally(() => {
        if (!isQuick) this.#waiting -= 1;
        if (this.#waiting === 0 && this.#state.busy) this.#set({ busy: false });
      });
    this.#queue = own;
    return own;
  }

  async #tell(error: unknown): Promise<void> {
    const { onNotice, worker } = this.#tools;
    const failure = error instanceof NotDone ? error.failure : { kind: 'unread' };
    if (failure.kind !== 'otherBatch' && failure.kind !== 'notWhole') return onNotice({ failure });
    onNotice({ text: translate('bulk_other_batch'), isBad: true });
    const stored = await worker.load().catch(() => null);
    await this.#takeUp(stored).catch(() => onNotice({ failure: { kind: 'unread' } }));
  }
}
