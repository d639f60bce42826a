import type { IncomingMessage } from 'node:http';
import { detail, type Reply } from './reply.ts';

const mostBytes = 1_000_000;

/** A request that has come in whole. */
export interface Incoming {
  method: string;
  path: string;
  query: URLSearchParams;
  /** Scheme and host that it came to. */
  origin: string;
  headers: IncomingMessage['headers'];
  /** The JSON that came with it; undefined where nothing did. */
  body: unknown;
  /** How what came with it is refused. */
  refused?: Reply;
}

export async function readRequest(request: IncomingMessage): Promise<Incoming> {
  const { method = 'GET', url = '/', headers, socket } = request;
  const mark = url.indexOf('?');
  const scheme = 'encrypted' in socket ? 'https' : 'http';
  return {
    method,
    path: mark < 0 ? url : url.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : url.slice(mark)),
    origin: `${scheme}://${headers.host}`,
    headers,
    ...parsedBody(await bytesOf(request), headers['content-type'] ?? ''),
  };
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (length <= mostBytes) chunks.push(chunk);
    length += chunk.length;
  }
  return Buffer.concat(chunks);
}

function parsedBody(bytes: Buffer, type: string): { body: unknown; refused?: Reply } {
  const refused = (reply: Reply) => ({ body: undefined, refused: reply });
  if (bytes.length === 0) return { body: undefined };
  if (bytes.length > mostBytes) return refused(detail(413, 'Request body too large.'));
  if (!/^application\/json\b/i.test(type)) {
    return refused(detail(415, `Unsupported media type "${type}" in request.`));
  }
  try {
    return { body: JSON.parse(bytes.toString()) };
  } catch {
    return refused(detail(400, 'JSON parse error'));
  }
}
