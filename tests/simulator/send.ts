import type { ServerResponse } from 'node:http';
import type { Sending } from './play-fault.ts';
import type { Reply } from './reply.ts';

function encoded(reply: Reply): { type: string | undefined; bytes: Buffer } {
  if (reply.body === undefined) return { type: undefined, bytes: Buffer.alloc(0) };
  if (typeof reply.body === 'string') {
    return { type: 'text/html; charset=utf-8', bytes: Buffer.from(reply.body) };
  }
  return { type: 'application/json', bytes: Buffer.from(JSON.stringify(reply.body)) };
}

/** Sends the answer whole, in part or not at all. Returns the status where the answer went out whole. */
export function send(response: ServerResponse, sending: Sending): number | null {
  if (sending.kind === 'silent') return null;
  if (sending.kind === 'dropped') {
    response.destroy();
    return null;
  }
  const { reply } = sending;
  const { type, bytes } = encoded(reply);
  response.writeHead(reply.status, {
    ...(type && { 'content-type': type }),
    ...(reply.status !== 204 && { 'content-length': bytes.length }),
    ...reply.headers,
  });
  if (sending.kind === 'whole') {
    response.end(bytes);
    return reply.status;
  }
  const half = bytes.subarray(0, Math.max(1, Math.floor(bytes.length / 2)));
  if (sending.kind === 'stalled') response.write(half);
  else response.write(half, () => response.socket?.end());
  return null;
}
