import {
  createServer as createPlainServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createFront, type Socket } from 'node:net';
import { generate } from 'selfsigned';
import { createProxy } from './proxy.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** What came to the door of a host: a connection that was opened, or a request on it. */
export interface Arrival {
  host: string;
  what: 'connection' | 'request';
  /** Method, path and query of a request. */
  request?: string;
}

export interface Hosts {
  /** Where all host names lead, TLS or not. */
  port: number;
  /** The same for a browser that asks a proxy. */
  proxyPort: number;
  /** Everything that arrived at any host, known or not, oldest first. */
  arrivals: Arrival[];
  /** From now on this host is there, and answers so. */
  serve(host: string, handler: Handler): void;
  /** From now on these hosts are there, and no others, and nothing has arrived. */
  serveOnly(served: Record<string, Handler>): void;
  close(): Promise<void>;
}

/**
 * The names of the world, on loopback: one front door, TLS and plain, at which the browser believes
 * to meet `api.getconduit.app` and the others. A host that nobody serves drops the connection.
 */
export async function startHosts(): Promise<Hosts> {
  const handlers = new Map<string, Handler>();
  const arrivals: Arrival[] = [];
  const open = new Set<Socket>();

  const answer: Handler = (request, response) => {
    const host = hostName(request.headers.host ?? '');
    arrivals.push({ host, what: 'request', request: `${request.method} ${request.url}` });
    const handler = handlers.get(host);
    if (handler) handler(request, response);
    else request.socket.destroy();
  };

  const tls = createTlsServer(await certificate(), answer);
  tls.on('secureConnection', (socket) => {
    arrivals.push({ host: String(socket.servername || ''), what: 'connection' });
  });
  tls.on('tlsClientError', (_error, socket) => socket.destroy());
  const plain = createPlainServer(answer);
  const front = createFront((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === tlsHandshake ? tls : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  const port = await listen(front);
  const isServed = (host: string) => {
    if (!handlers.has(host)) arrivals.push({ host, what: 'connection' });
    return handlers.has(host);
  };
  const proxy = createProxy(port, isServed, answer);
  const proxyPort = await listen(proxy.server);

  return {
    port,
    proxyPort,
    arrivals,
    serve: (host, handler) => handlers.set(host, handler),
    serveOnly(served) {
      handlers.clear();
      for (const [host, handler] of Object.entries(served)) handlers.set(host, handler);
      arrivals.length = 0;
    },
    async close() {
      proxy.end();
      for (const socket of open) socket.destroy();
      await Promise.all([front, proxy.server].map((server) => closed(server)));
    },
  };
}

/** The first byte of a TLS connection. */
const tlsHandshake = 0x16;

const hostName = (authority: string): string => authority.replace(/:\d+$/, '').toLowerCase();

/** Made for one run and deleted with it: the browsers are started to accept it. */
async function certificate(): Promise<{ key: string; cert: string }> {
  const made = await generate([{ name: 'commonName', value: 'loopback' }], {
    keyType: 'ec',
    curve: 'P-256',
  });
  return { key: made.private, cert: made.cert };
}

async function listen(server: {
  listen(port: number, host: string, done: () => void): unknown;
  address(): unknown;
}) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const closed = (server: { close(done: () => void): unknown }): Promise<void> =>
  new Promise((resolve) => server.close(() => resolve()));
