import type { Authorization, Authorized } from './authorize.ts';
import type { CallName } from './call.ts';
import type { Incoming } from './read-request.ts';

/** One request, without the token that came with it. */
export interface LoggedRequest {
  /** When it came, in milliseconds since 1970. */
  at: number;
  method: string;
  /** Without its query. */
  path: string;
  query: Record<string, string>;
  call: CallName | null;
  /** The label of the Link APP, or of the Link APP of the Company. */
  linkApp: string | null;
  authorization: Authorization;
  /** The parsed JSON that was sent. */
  body: unknown;
  /** Without `authorization`, which is a field of its own. */
  headers: Record<string, string | string[] | undefined>;
  /** Null while it is under way, and where no whole answer was sent. */
  status: number | null;
}

const hidden = '[token]';

export function logged(
  incoming: Incoming,
  call: CallName | null,
  authorized: Authorized,
  at: number,
): LoggedRequest {
  const { method, path, body } = incoming;
  const { authorization: _, ...headers } = incoming.headers;
  const query = Object.fromEntries(incoming.query);
  if ('token' in query) query.token = hidden;
  return {
    at,
    method,
    path,
    query,
    call,
    linkApp: authorized.linkApp?.label ?? null,
    authorization: authorized.kind,
    body,
    headers,
    status: null,
  };
}
