/** In milliseconds. */
export interface TimeLimits {
  /** One request of a read, headers and body together. */
  attempt: number;
  /** The limit for a page of the list, which may be the whole of it. */
  list: number;
  /** A read, its repetitions included. */
  read: number;
  /** A create or an edit, which is sent once. */
  send: number;
  /** The shortest pause before the first repetition of a read. */
  pause: number;
}

/** Chromium ends a worker after 30 seconds without an event of the extension. */
export const usualTimeLimits: TimeLimits = {
  attempt: 8000,
  list: 20_000,
  read: 20_000,
  send: 20_000,
  pause: 250,
};
