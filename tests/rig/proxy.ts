import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Handler } from './hosts.ts';

/**
 * A proxy that joins the served names to the front door and refuses the rest of the world: what
 * `--host-resolver-rules` is in Chromium.
 */
export function createProxy(
  frontPort: number,
  isServed: (host: string) => boolean,
  answerPlain: Handler,
): { server: Server; end(): void } {
  const open = new Set<Duplex>();
  const hold = (socket: Duplex) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
  };

  const server = createServer(answerPlain);
  server.on('connection', hold);
  server.on('connect', (request, socket: Duplex, head: Buffer) => {
    const host = (request.url ?? '').replace(/:\d+$/, '').toLowerCase();
    if (!isServed(host)) {
      socket.end('HTTP/1.1 502 Unknown host\r\n\r\n');
      return;
    }
    const upstream: Socket = connect(frontPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    hold(upstream);
    socket.on('close', () => upstream.destroy());
    upstream.on('close', () => socket.destroy());
  });

  return {
    server,
    end() {
      for (const socket of open) socket.destroy();
    },
  };
}
