import type { DirectoryDatabase } from '../companies/database.ts';
import type { DirectoryConnection } from '../companies/directory-connection.ts';
import {
  type Batch,
  countChunks,
  placeOfRow,
  preparedBatch,
  type RowState,
  type RowsOwner,
  type Run,
  type RunRow,
  rowsPerChunk,
  type SheetRow,
} from './run.ts';
import { stateOf } from './run-steps.ts';

/** A row of a run as a page shows it. */
export interface ShownRunRow extends SheetRow {
  index: number;
  state: RowState;
  /** What has become of it; undefined: nothing yet. */
  row: RunRow | undefined;
}

/** What the pages read of the batch and of runs. It answers from the disk, at once. */
export class RunReader {
  readonly #source: Pick<DirectoryConnection, 'read'>;

  constructor(source: Pick<DirectoryConnection, 'read'>) {
    this.#source = source;
  }

  /** The batch that is prepared; undefined where there is none, or not all of its rows are stored. */
  async batch(): Promise<Batch | undefined> {
    const { linkApp, run } = preparedBatch;
    const found = await this.#source.read((database) => database.get('runs', [linkApp, run]));
    return found?.phase === 'preparing' && found.isWhole ? found : undefined;
  }

  /** All rows of the batch. */
  async batchRows({ count }: Batch): Promise<SheetRow[]> {
    const rows: SheetRow[] = [];
    for (let number = 0; number < countChunks(count); number += 1) {
      rows.push(...(await this.#chunk(preparedBatch, number)));
    }
    return rows;
  }

  /** Rows of the batch by their indexes. */
  async batchRowsAt(indexes: number[]): Promise<Map<number, SheetRow>> {
    const found = new Map<number, SheetRow>();
    const chunks = Map.groupBy(indexes, (index) => placeOfRow(index)[0]);
    for (const [number, some] of chunks) {
      const rows = await this.#chunk(preparedBatch, number);
      for (const index of some) {
        const row = rows[placeOfRow(index)[1]];
        if (row) found.set(index, row);
      }
    }
    return found;
  }

  /** The runs that are kept, the newest first. */
  async runs(): Promise<Run[]> {
    const found = await this.#source.read((database) => database.getAll('runs'));
    return found
      .flatMap((run) => (run.phase === 'preparing' ? [] : [run]))
      .toSorted((one, other) => other.startedAt - one.startedAt);
  }

  async run({ linkApp, run }: RowsOwner): Promise<Run | undefined> {
    const found = await this.#source.read((database) => database.get('runs', [linkApp, run]));
    return found && found.phase !== 'preparing' ? found : undefined;
  }

  /** The rows [from, to) of a run. */
  async rows(run: Run, from: number, to: number): Promise<ShownRunRow[]> {
    const end = Math.min(to, run.count);
    if (end <= from) return [];
    const shown: ShownRunRow[] = [];
    const [first, last] = [placeOfRow(from)[0], placeOfRow(end - 1)[0]];
    for (let number = first; number <= last; number += 1) {
      const start = number * rowsPerChunk;
      const [chunk, rows] = await Promise.all([
        this.#chunk(run, number),
        this.#source.read((database) => runRowsOf(database, run, start, start + rowsPerChunk)),
      ]);
      const byIndex = new Map(rows.map((row) => [row.index, row]));
      chunk.forEach((one, place) => {
        const index = start + place;
        const row = byIndex.get(index);
        if (index < from || index >= end || !one.planned) return;
        shown.push({ ...one, index, row, state: stateOf(run, one.planned, row) });
      });
    }
    return shown;
  }

  /** How many columns the rows of a run came in with. */
  async width(run: Run): Promise<number> {
    let width = run.header?.length ?? 0;
    for (let number = 0; number < countChunks(run.count); number += 1) {
      const rows = await this.#chunk(run, number);
      for (const { cells } of rows) width = Math.max(width, cells.length);
    }
    return width;
  }

  /** The indexes of the rows of a run that stand there, in their order. */
  async indexes(run: Run, states: RowState[]): Promise<number[]> {
    const indexes: number[] = [];
    for (let from = 0; from < run.count; from += rowsPerChunk) {
      const rows = await this.rows(run, from, from + rowsPerChunk);
      for (const { index, state } of rows) if (states.includes(state)) indexes.push(index);
    }
    return indexes;
  }

  async #chunk({ linkApp, run }: RowsOwner, number: number): Promise<SheetRow[]> {
    const chunk = await this.#source.read((database) =>
      database.get('sheets', [linkApp, run, number]),
    );
    return chunk?.rows ?? [];
  }
}

/** What has become of the rows [from, to) of a run. */
export const runRowsOf = (
  database: DirectoryDatabase,
  { linkApp, run }: RowsOwner,
  from: number,
  to: number,
): Promise<RunRow[]> => {
  const range = IDBKeyRange.bound([linkApp, run, from], [linkApp, run, to], false, true);
  return database.getAll('runRows', range);
};
