/**
 * A change that the directory announces: this Link APP's rows, list or journal are no longer as
 * they were read.
 */
export interface DirectoryChange {
  linkApp: string;
  /**
   * `companyKey`s of the Companies that it is about; absent: it may be any of them; none at all: only
   * the state of the list has changed.
   */
  keys?: string[];
}

const name = 'directory';

/** Calls back with each change made in another context; returns the way to stop. */
export function watchDirectory(changed: (change: DirectoryChange) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<DirectoryChange>) => changed(event.data);
  return () => channel.close();
}

/** Tells every reader in other contexts. */
export function announceChange(change: DirectoryChange): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(change);
  channel.close();
}
