import type { BatchSummary, RowFilter, ShownRow } from '../../utils/bulk/batch-server.ts';
import type { Matching } from '../../utils/bulk/matching.ts';
import type { TableProblem } from '../../utils/bulk/read-table.ts';
import type { PlannedRow, RowChange } from '../../utils/bulk/run.ts';
import type { RecordSettings } from '../../utils/capture/found-record.ts';
import type { Result } from '../../utils/result.ts';

/** A batch as it is stored. */
export type StoredBatch = BatchSummary & { id: string; target: string | null };

/** What a page asks of the worker that holds the batch in its hands. */
export interface BatchApi {
  /** First of all. Gives the batch that is stored; null where there is none. */
  open: (settings: RecordSettings, linkApp: string | null) => Promise<StoredBatch | null>;
  /** Takes the stored batch again, in the place of what is here. */
  load: () => Promise<StoredBatch | null>;
  /** Reads a file; nothing of it is stored before the page does that (`saveBatch`). */
  readFile: (bytes: ArrayBuffer, title: string) => Promise<Result<BatchSummary, TableProblem>>;
  readText: (text: string) => Promise<Result<BatchSummary, TableProblem>>;
  /** Compares the rows with what is known of a Link APP; null: of none. */
  compareWith: (linkApp: string | null) => Promise<BatchSummary>;
  match: (matching: Matching) => Promise<BatchSummary>;
  edit: (indexes: number[], change: RowChange) => Promise<BatchSummary>;
  /** What stands in rows that a choice of their user may be about: to be stored with it. */
  seen: (indexes: number[]) => Promise<string[][]>;
  summary: () => Promise<BatchSummary>;
  /** The indexes of the rows that are shown with a filter, in their order. */
  indexes: (filter: RowFilter) => Promise<number[]>;
  rows: (indexes: number[]) => Promise<ShownRow[]>;
  chunk: (number: number) => Promise<string[][]>;
  plans: (number: number) => Promise<PlannedRow[]>;
}

export interface BatchRequest {
  question: number;
  name: keyof BatchApi;
  values: unknown[];
}

export type FromBatch =
  | { kind: 'answer'; question: number; value: unknown }
  /** It could not answer that; or could not follow a change: the page says so, and may open it anew. */
  | { kind: 'trouble'; question?: number }
  /** Rows stand otherwise than they did: the page asks anew for what it shows. */
  | { kind: 'changed' }
  /** The stored batch is another one, or gone: `load`. */
  | { kind: 'otherBatch' };
