import type { Failure } from '../companies/outcome.ts';
import { timeText } from './dates.ts';
import type { MessageKey } from './translate.ts';

/** What each kind of failure says: what happened, and what to do. */
export const failureMessages: Record<Failure['kind'], MessageKey> = {
  unauthorized: 'failure_unauthorized',
  forbidden: 'failure_forbidden',
  notFound: 'failure_not_found',
  exists: 'failure_exists',
  invalid: 'failure_invalid',
  refused: 'failure_refused',
  rateLimited: 'failure_rate_limited',
  server: 'failure_server',
  network: 'failure_network',
  timedOut: 'failure_timed_out',
  unreadable: 'failure_unreadable',
  tooLarge: 'failure_too_large',
  hostAccessWithheld: 'failure_host_access',
  cancelled: 'failure_cancelled',
  noToken: 'failure_no_token',
  endedLinkApp: 'failure_ended_link_app',
  storage: 'failure_storage',
  privateWindow: 'private_window_text',
  unread: 'storage_trouble_text',
  newerData: 'failure_newer_data',
  templateProblem: 'failure_template',
  noTemplate: 'failure_no_template',
  interrupted: 'failure_interrupted',
};

const isKnown = (kind: string): kind is Failure['kind'] => Object.hasOwn(failureMessages, kind);

/** Whether a problem is one of those that any request may meet. */
export const isFailure = <Problem extends { kind: string }>(
  problem: Problem,
): problem is Extract<Problem, Failure> => isKnown(problem.kind);

/** A failure of this version or, in a kept last action, perhaps of another. */
export interface ShownFailure {
  kind: string;
  words?: unknown;
  retryAt?: unknown;
  status?: unknown;
  template?: unknown;
}

/** The sentence of a failure with its values. `now` in milliseconds since 1970. */
export function failureMessage(failure: ShownFailure, now: number): [MessageKey, string[]] {
  const { kind, retryAt, status, template } = failure;
  if (typeof retryAt === 'number' && (kind === 'rateLimited' || kind === 'server')) {
    const key = kind === 'server' ? 'failure_server_until' : 'failure_rate_limited_until';
    return [key, [timeText(retryAt, now)]];
  }
  const values = [status, template].filter((value) => value !== undefined).map(String);
  return [isKnown(kind) ? failureMessages[kind] : 'failure_unknown', values];
}
