import type { BatchServer, BatchSummary } from '../../utils/bulk/batch-server.ts';
import type { RecordSettings } from '../../utils/capture/found-record.ts';

/** A batch as it is stored. */
export type StoredBatch = BatchSummary & { id: string; target: string | null };

/** What its server answers by itself; nothing of what it reads is stored before the page does that. */
export const ofServer = [
  ...(['readFile', 'readText', 'match', 'edit', 'summary'] as const),
  ...(['seen', 'indexes', 'rows', 'chunk', 'plans'] as const),
] as const;
type OfServer = Pick<BatchServer, (typeof ofServer)[number]>;

/** What a page asks of the worker that holds the batch in its hands. */
export interface BatchApi extends Asked<OfServer> {
  /** First of all. Gives the batch that is stored; null where there is none. */
  open: (settings: RecordSettings, linkApp: string | null) => Promise<StoredBatch | null>;
  /** Takes the stored batch again, in the place of what is here. */
  load: () => Promise<StoredBatch | null>;
  /** Compares the rows with what is known of a Link APP; null: of none. */
  compareWith: (linkApp: string | null) => Promise<BatchSummary>;
}

/** The same, asked from another thread. */
type Asked<Server> = {
  [Name in keyof Server]: Server[Name] extends (...values: infer Values) => infer Answer
    ? (...values: Values) => Promise<Awaited<Answer>>
    : never;
};

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
