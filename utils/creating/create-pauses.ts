/** A create waits, or goes on. */
export interface CreatePause {
  /** The press that it is of, in milliseconds since 1970. */
  gestureAt: number;
  /** How long it waits from now on, in milliseconds; null: it goes on. */
  time: number | null;
  /** The Link APP's first list is being read. Absent: the API asked for the pause. */
  reason?: 'list';
}

const name = 'create pauses';

/** Calls back with each pause of a create; returns the way to stop. */
export function watchPauses(changed: (pause: CreatePause) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<CreatePause>) => changed(event.data);
  return () => channel.close();
}

/** Tells whoever shows that create. */
export function announcePause(pause: CreatePause): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(pause);
  channel.close();
}
