import type { DirectoryDatabase } from '../companies/database.ts';
import { type Writing, writeFor } from '../companies/write-for.ts';
import { failed, type Result, success } from '../result.ts';
import {
  type Batch,
  type BatchProblem,
  changedRow,
  countChunks,
  ownerOf,
  type PlannedRow,
  placeOfRow,
  preparedBatch,
  type RowChange,
  type RowOutcome,
  type RowsOwner,
  type Run,
  type RunRow,
  rowsPerChunk,
  type SheetRow,
} from './run.ts';
import { RunReader, runRowsOf } from './run-reader.ts';
import { amended, cancelled, retried, startedRun, stateOf, withOutcome } from './run-steps.ts';

type StoreName = 'runs' | 'sheets' | 'runRows';
type StoreWriting = Writing<StoreName>;
const stores: StoreName[] = ['runs', 'sheets', 'runRows'];

/** All that a run or the batch has in a store of rows. */
const rowsOf = ({ linkApp, run }: RowsOwner) =>
  IDBKeyRange.bound([linkApp, run], [linkApp, run, []]);

/** The last so many runs are kept. */
const mostKeptRuns = 10;

/** The batch as it is then. */
type ChangedBatch = Promise<Result<Batch, BatchProblem>>;

/** The batch and the runs as the background alone writes them: each step whole or not at all. */
export class RunStore extends RunReader {
  readonly #database: DirectoryDatabase;

  constructor(database: DirectoryDatabase) {
    super({ read: (work) => work(database) });
    this.#database = database;
  }

  /** Begins a batch in the place of the one before; its rows follow by `writeChunk`. */
  async beginBatch(batch: Omit<Batch, 'linkApp' | 'run' | 'phase'>): Promise<void> {
    await writeFor(this.#database, '', stores, async (transaction) => {
      await transaction.objectStore('sheets').delete(rowsOf(preparedBatch));
      const whole: Batch = { ...preparedBatch, ...batch, phase: 'preparing' };
      await transaction.objectStore('runs').put(whole);
    });
  }

  /** Adds rows behind those of the batch. */
  async addRows(
    id: string,
    rows: SheetRow[],
    changes: Pick<Batch, 'matching' | 'header'>,
  ): ChangedBatch {
    return await this.#change(id, async (batch, transaction) => {
      const sheets = transaction.objectStore('sheets');
      const { linkApp, run } = preparedBatch;
      for (let added = 0; added < rows.length; ) {
        const [number, place] = placeOfRow(batch.count + added);
        const before = place === 0 ? undefined : await sheets.get([linkApp, run, number]);
        const some = rows.slice(added, added + rowsPerChunk - place);
        await sheets.put({ ...preparedBatch, number, rows: [...(before?.rows ?? []), ...some] });
        added += some.length;
      }
      return { ...batch, ...changes, count: batch.count + rows.length };
    });
  }

  /** Writes some rows of the batch: all those of a chunk. */
  async writeChunk(id: string, number: number, rows: SheetRow[]): ChangedBatch {
    return await this.#change(id, async (batch, transaction) => {
      await transaction.objectStore('sheets').put({ ...preparedBatch, number, rows });
      return { ...batch, isWhole: batch.isWhole || number === countChunks(batch.count) - 1 };
    });
  }

  async changeBatch(
    id: string,
    changes: Partial<Pick<Batch, 'matching' | 'target'>>,
  ): ChangedBatch {
    return await this.#change(id, async (batch) => ({ ...batch, ...changes }));
  }

  /**
   * Changes rows by their indexes; what a run would do with them has to be said anew. `seen`: what stood
   * in each of them.
   */
  async editRows(
    id: string,
    indexes: number[],
    change: RowChange,
    seen: string[][] = [],
  ): ChangedBatch {
    return await this.#change(id, async (batch, transaction) => {
      const sheets = transaction.objectStore('sheets');
      const seenIn = new Map(indexes.map((index, at) => [index, seen[at]]));
      const chunks = Map.groupBy(indexes, (index) => placeOfRow(index)[0]);
      for (const [number, some] of chunks) {
        const chunk = await sheets.get([preparedBatch.linkApp, preparedBatch.run, number]);
        for (const index of chunk ? some : []) {
          const [, place] = placeOfRow(index);
          const row = chunk?.rows[place];
          if (!chunk || !row) continue;
          const { planned: _, ...rest } = changedRow(row, change, seenIn.get(index));
          chunk.rows[place] = rest;
        }
        if (chunk) await sheets.put(chunk);
      }
      return batch;
    });
  }

  async discardBatch(): Promise<void> {
    await this.#remove(preparedBatch);
  }

  /** Says what a run will do with the rows of a chunk. */
  async planChunk(id: string, number: number, plans: PlannedRow[]): ChangedBatch {
    return await this.#change(id, async (batch, transaction) => {
      const sheets = transaction.objectStore('sheets');
      const chunk = await sheets.get([preparedBatch.linkApp, preparedBatch.run, number]);
      const rows = chunk?.rows.map((row, place): SheetRow => {
        const planned = plans[place];
        return planned ? { ...row, planned } : row;
      });
      if (chunk && rows) await sheets.put({ ...chunk, rows });
      return batch;
    });
  }

  /** Makes a run of the batch, all of whose rows were planned; there is no batch then. */
  async start(
    id: string,
    owner: RowsOwner,
    pageEnabled: boolean,
    now: number,
  ): Promise<Result<Run, BatchProblem>> {
    return await writeFor(this.#database, owner.linkApp, stores, async (transaction) => {
      const runs = transaction.objectStore('runs');
      const sheets = transaction.objectStore('sheets');
      const batch = await runs.get([preparedBatch.linkApp, preparedBatch.run]);
      if (batch?.phase !== 'preparing' || batch.id !== id)
        return failed({ kind: 'otherBatch' as const });
      const chunks = await sheets.getAll(rowsOf(preparedBatch));
      const plans = chunks.flatMap(({ rows }) => rows.flatMap(({ planned }) => planned ?? []));
      if (plans.length !== batch.count) return failed({ kind: 'notWhole' as const });
      const { title, header } = batch;
      const run = startedRun({ ...ownerOf(owner), title, header, pageEnabled }, plans, now);
      await runs.put(run);
      for (const chunk of chunks) await sheets.put({ ...chunk, ...ownerOf(owner) });
      await runs.delete([preparedBatch.linkApp, preparedBatch.run]);
      await sheets.delete(rowsOf(preparedBatch));
      return success(run);
    });
  }

  /** Removes what ended before the last ten. */
  async removeOldRuns(): Promise<void> {
    const old = (await this.runs()).slice(mostKeptRuns);
    for (const run of old) if (run.phase === 'ended') await this.#remove(run);
  }

  /** Forgets a run that has ended. Gives whether it has. */
  async removeRun(owner: RowsOwner): Promise<boolean> {
    const run = await this.run(owner);
    if (run && run.phase !== 'ended') return false;
    await this.#remove(owner);
    return true;
  }

  /** Does a step with a run alone; undefined where there is none. */
  async change(owner: RowsOwner, step: (run: Run) => Run): Promise<Run | undefined> {
    return await this.#step(owner, async (run) => ({ run: step(run), rows: [] }));
  }

  async cancel(owner: RowsOwner, now: number): Promise<Run | undefined> {
    return await this.#step(owner, async (run, transaction) => {
      const rows = await transaction.objectStore('runRows').getAll(rowsOf(owner));
      return cancelled(run, rows, now);
    });
  }

  async retry(owner: RowsOwner): Promise<Run | undefined> {
    return await this.#step(owner, async (run, transaction) => {
      const chunks = await transaction.objectStore('sheets').getAll(rowsOf(owner));
      const isPlanned = ({ planned }: SheetRow) => planned && planned.plan !== 'leave';
      const planned = chunks.reduce((sum, { rows }) => sum + rows.filter(isPlanned).length, 0);
      const rows = await transaction.objectStore('runRows').getAll(rowsOf(owner));
      return retried(run, rows, planned);
    });
  }

  /** Mends a row of a run that was not done, and has it tried once more. */
  async amend(
    owner: RowsOwner,
    index: number,
    mend: (planned: PlannedRow) => PlannedRow,
    now: number,
  ): Promise<Run | undefined> {
    const [number, place] = placeOfRow(index);
    return await this.#step(owner, async (run, transaction) => {
      const sheets = transaction.objectStore('sheets');
      const chunk = await sheets.get([owner.linkApp, owner.run, number]);
      const planned = chunk?.rows[place]?.planned;
      const row = await transaction.objectStore('runRows').get([owner.linkApp, owner.run, index]);
      if (!chunk || !planned) return null;
      const untouched = { state: 'left', sent: 0, outcome: null, at: now } as const;
      const none: RunRow = { ...ownerOf(owner), index, ...untouched };
      const step = amended(run, stateOf(run, planned, row), row ?? none);
      if (!step) return null;
      chunk.rows[place] = { cells: [], ...chunk.rows[place], planned: mend(planned) };
      await sheets.put(chunk);
      return { run: step.run, rows: step.row ? [step.row] : [] };
    });
  }

  /** Keeps what became of a row. Gives the run as it stands then; undefined where there is none. */
  async settle(
    owner: RowsOwner,
    index: number,
    outcome: RowOutcome,
    now: number,
  ): Promise<Run | undefined> {
    return await this.#step(owner, async (run, transaction) => {
      const row = await transaction.objectStore('runRows').get([owner.linkApp, owner.run, index]);
      const step = withOutcome(run, { row, index }, outcome, now);
      return step && { run: step.run, rows: step.row ? [step.row] : [] };
    });
  }

  /** The rows of a chunk of a run that wait, by their indexes. */
  async waiting(run: Run, number: number): Promise<{ index: number; planned: PlannedRow }[]> {
    const { linkApp, run: id } = run;
    const chunk = await this.#database.get('sheets', [linkApp, id, number]);
    if (!chunk) return [];
    const from = number * rowsPerChunk;
    const rows = await runRowsOf(this.#database, run, from, from + rowsPerChunk);
    const byIndex = new Map(rows.map((row) => [row.index, row]));
    return chunk.rows.flatMap(({ planned }, place) => {
      const index = from + place;
      const isWaiting = planned && stateOf(run, planned, byIndex.get(index)) === 'waiting';
      return isWaiting ? [{ index, planned }] : [];
    });
  }

  /** The indexes of the rows that were sent and are not settled. */
  async unknownRows({ linkApp, run }: RowsOwner): Promise<number[]> {
    const rows = await this.#database.getAll('runRows', rowsOf({ linkApp, run }));
    return rows.filter(({ state }) => state === 'unknown').map(({ index }) => index);
  }

  async #remove(owner: RowsOwner): Promise<void> {
    await writeFor(this.#database, owner.linkApp, stores, async (transaction) => {
      await transaction.objectStore('runs').delete([owner.linkApp, owner.run]);
      await transaction.objectStore('sheets').delete(rowsOf(owner));
      await transaction.objectStore('runRows').delete(rowsOf(owner));
    });
  }

  async #change(
    id: string,
    work: (batch: Batch, transaction: StoreWriting) => Promise<Batch>,
  ): ChangedBatch {
    return await writeFor(this.#database, '', stores, async (transaction) => {
      const runs = transaction.objectStore('runs');
      const batch = await runs.get([preparedBatch.linkApp, preparedBatch.run]);
      if (batch?.phase !== 'preparing' || batch.id !== id)
        return failed({ kind: 'otherBatch' as const });
      const changed = { ...(await work(batch, transaction)), at: Date.now() };
      await runs.put(changed);
      return success(changed);
    });
  }

  async #step(
    owner: RowsOwner,
    work: (run: Run, transaction: StoreWriting) => Promise<{ run: Run; rows: RunRow[] } | null>,
  ): Promise<Run | undefined> {
    return await writeFor(this.#database, owner.linkApp, stores, async (transaction) => {
      const runs = transaction.objectStore('runs');
      const run = await runs.get([owner.linkApp, owner.run]);
      if (!run || run.phase === 'preparing') return undefined;
      const step = await work(run, transaction);
      if (!step) return run;
      if (step.run !== run) await runs.put(step.run);
      for (const row of step.rows) await transaction.objectStore('runRows').put(row);
      return step.run;
    });
  }
}
