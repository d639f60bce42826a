/**
 * Why a call of the Link API brought no answer. `words` are the API's own, with no token in them,
 * at most 500 characters, to be shown and never decided by.
 */
export type LinkApiFailure =
  /** 401: the token is wrong or withdrawn. */
  | { kind: 'unauthorized'; words?: string }
  /** 403. */
  | { kind: 'forbidden'; words?: string }
  /** 404 with a JSON or an empty body; `empty` in the latter case. */
  | { kind: 'notFound'; empty?: true; words?: string }
  /** 409. */
  | { kind: 'exists'; words?: string }
  /** 400. `fields` by the API's field names, nested ones joined with dots. */
  | { kind: 'invalid'; fields: Record<string, string[]>; words?: string }
  /** Any other 4xx, such as 405 or 415. */
  | { kind: 'refused'; status: number; words?: string }
  /** 429. `retryAt` in milliseconds since 1970, where the API said one. */
  | { kind: 'rateLimited'; retryAt?: number; words?: string }
  /** 5xx. `retryAt` as above (503). */
  | { kind: 'server'; status: number; retryAt?: number; words?: string }
  /** No connection, a connection dropped before or within the answer, or a redirect. */
  | { kind: 'network' }
  | { kind: 'timedOut' }
  /** An HTML page, or JSON of another shape. */
  | { kind: 'unreadable'; status: number }
  /** Longer than any answer that the API has for this: no more of it was read. */
  | { kind: 'tooLarge' }
  /** The browser no longer allows access to the API's host. */
  | { kind: 'hostAccessWithheld' }
  | { kind: 'cancelled' };
