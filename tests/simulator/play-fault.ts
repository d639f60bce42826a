import type { OtherFault } from './faults.ts';
import { detail, html, json, type Reply } from './reply.ts';

/** How an answer leaves, or does not. */
export type Sending =
  | { kind: 'whole' | 'cutShort' | 'stalled'; reply: Reply }
  | { kind: 'dropped' }
  | { kind: 'silent' };

export const whole = (reply: Reply): Sending => ({ kind: 'whole', reply });

interface Playing {
  work: () => Reply;
  /** Does the work later; null: when the test says so. */
  later: (work: () => Reply, milliseconds: number | null) => void;
  now: () => number;
}

type RetryAfter = number | { dateIn: number } | undefined;

function retryHeader(retryAfter: RetryAfter, now: number): Record<string, string> {
  if (retryAfter === undefined) return {};
  const said =
    typeof retryAfter === 'number'
      ? String(retryAfter)
      : new Date(now + retryAfter.dateIn * 1000).toUTCString();
  return { 'retry-after': said };
}

/** Does the work, or not, and spoils its answer as the fault says. */
export function playFault(fault: OtherFault | undefined, { work, later, now }: Playing): Sending {
  if (!fault) return whole(work());
  switch (fault.kind) {
    case 'lateCommit':
      later(work, fault.milliseconds);
      return { kind: fault.silent ? 'silent' : 'dropped' };
    case 'unauthorized':
      return whole(detail(401, 'Invalid token.', { 'www-authenticate': 'Bearer' }));
    case 'forbidden':
      return whole(detail(403, 'You do not have permission to perform this action.'));
    case 'notFoundHtml':
      return whole(html(404, 'Not Found'));
    case 'rateLimited':
      return whole(detail(429, 'Request was throttled.', retryHeader(fault.retryAfter, now())));
    case 'serverError':
      if (fault.afterWork) work();
      return whole({
        ...html(fault.status, 'Server Error'),
        headers: retryHeader(fault.retryAfter, now()),
      });
    case 'answer':
      return whole({ status: fault.status, body: fault.body, headers: fault.headers });
    case 'droppedBeforeWork':
      return { kind: 'dropped' };
    case 'droppedAfterWork':
      work();
      return { kind: 'dropped' };
    case 'silent':
      return { kind: 'silent' };
    default:
      return spoilt(fault.kind, work());
  }
}

function spoilt(
  kind: 'html' | 'wrongShape' | 'cutShort' | 'stalledBody' | 'unknownField' | 'noLinkPage',
  reply: Reply,
): Sending {
  switch (kind) {
    case 'html':
      return whole(html(200, 'Sign in to the network'));
    case 'wrongShape':
      return whole(json(reply.status, { unexpected: [1, 2, 3] }));
    case 'cutShort':
      return { kind: 'cutShort', reply };
    case 'stalledBody':
      return { kind: 'stalled', reply };
    case 'unknownField':
      return whole(changed(reply, (row) => ({ ...row, plan: { tier: 'gold', seats: 3 } })));
    case 'noLinkPage':
      return whole(changed(reply, (row) => ({ ...row, link_page: null })));
  }
}

type Row = Record<string, unknown>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** Changes the Company of an answer, or each of a list. */
function changed(reply: Reply, change: (row: Row) => Row): Reply {
  const changeAll = (rows: unknown[]) => rows.map((row) => (isRow(row) ? change(row) : row));
  const { body } = reply;
  if (Array.isArray(body)) return { ...reply, body: changeAll(body) };
  if (!isRow(body)) return reply;
  if (Array.isArray(body.results)) {
    return { ...reply, body: { ...body, results: changeAll(body.results) } };
  }
  return { ...reply, body: change(body) };
}
