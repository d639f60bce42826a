/** What the background tells the pages that show the batch or a run. */
type BulkChange =
  /** The batch is another one, or gone; or what it is matched or compared with. */
  | { kind: 'batch' }
  /** Rows of the batch were changed, by their indexes. */
  | { kind: 'rows'; indexes: number[] }
  /** A run has gone on, or is gone. */
  | { kind: 'run'; linkApp: string; run: string };

const name = 'bulk';

/** Calls back with each change made in another context; returns the way to stop. */
export function watchBulk(changed: (change: BulkChange) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<BulkChange>) => changed(event.data);
  return () => channel.close();
}

/** Tells every page and worker of theirs. */
export function announceBulk(change: BulkChange): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(change);
  channel.close();
}
