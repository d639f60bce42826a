import { readErrorWords } from './error-words.ts';
import type { LinkApiFailure } from './failure.ts';
import { parseRetryAfter } from './retry-after.ts';

/** An answer whose body has come whole. */
export interface RawAnswer {
  status: number;
  /** Undefined where the body is not JSON; null where it is empty. */
  json: unknown;
  retryAfter: string | null;
}

/** What an answer that is no success means. `secrets` are taken out of its words. */
export function readFailure(answer: RawAnswer, secrets: string[], now: number): LinkApiFailure {
  const { status } = answer;
  const { fields, ...words } = readErrorWords(answer.json, secrets);
  const retryAt = parseRetryAfter(answer.retryAfter, now);
  const later = retryAt === undefined ? {} : { retryAt };
  if (status === 401) return { kind: 'unauthorized', ...words };
  if (status === 429) return { kind: 'rateLimited', ...later, ...words };
  if (status >= 500) return { kind: 'server', status, ...later, ...words };
  // A page from a proxy says nothing of the token or the Company.
  if (answer.json === undefined) return { kind: 'unreadable', status };
  if (status === 403) return { kind: 'forbidden', ...words };
  if (status === 404) {
    return { kind: 'notFound', ...(answer.json === null && { empty: true }), ...words };
  }
  if (status === 409) return { kind: 'exists', ...words };
  if (status === 400) return { kind: 'invalid', fields, ...words };
  if (status > 400) return { kind: 'refused', status, ...words };
  return { kind: 'unreadable', status };
}
