import { broadcastOf } from '../broadcast.ts';

/** What the background tells the pages that show the batch or a run. */
type BulkChange =
  /** The batch is another one, or gone; or what it is matched or compared with. */
  | { kind: 'batch' }
  /** Rows of the batch were changed, by their indexes. */
  | { kind: 'rows'; indexes: number[] }
  /** A run has gone on, or is gone. */
  | { kind: 'run'; linkApp: string; run: string };

export const { watch: watchBulk, announce: announceBulk } = broadcastOf<BulkChange>('bulk');
