import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface ClipboardWatch {
  /** Gives when the clipboard was written next, in milliseconds since 1970. */
  written(): Promise<number>;
  close(): void;
}

/**
 * Tells when something was put on the clipboard of an X11 screen (`:99`) here, as the screen tells it: who
 * asks for what is on the clipboard again and again keeps the browser busy, and knows it later. The
 * X Window System Protocol, version 11, appendix B; the X Fixes Extension, version 6.
 */
export async function watchClipboard(display: string): Promise<ClipboardWatch> {
  const socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`);
  const read = reader(socket);
  socket.write(words([0x6c, 0], [11, 0, 0, 0, 0]));
  const screens = await read(4 * (await read(8)).readUInt16LE(6));
  const vendor = 4 * Math.ceil(screens.readUInt16LE(16) / 4);
  const root = screens.readUInt32LE(32 + vendor + 8 * screens.readUInt8(21));
  socket.write(request(internAtom, 0, named('CLIPBOARD')));
  const clipboard = (await read(32)).readUInt32LE(8);
  socket.write(request(queryExtension, 0, named('XFIXES')));
  const answer = await read(32);
  const [xFixes, firstEvent] = [answer.readUInt8(9), answer.readUInt8(10)];
  socket.write(request(xFixes, queryVersion, longs(5, 0)));
  await read(32);
  socket.write(request(xFixes, selectSelectionInput, longs(root, clipboard, ownerIsSet)));
  return {
    async written() {
      for (;;) if (((await read(32)).readUInt8(0) & 0x7f) === firstEvent) return Date.now();
    },
    close: () => socket.destroy(),
  };
}

/** Requests of the protocol, and of the extension by their minor codes. */
const [internAtom, queryExtension] = [16, 98];
const [queryVersion, selectSelectionInput] = [0, 2];
/** The one kind of change that is told. */
const ownerIsSet = 1;

/** Gives the next bytes of what comes in, so many of them. */
function reader(socket: Socket): (count: number) => Promise<Buffer> {
  let unread = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    unread = Buffer.concat([unread, bytes]);
    socket.emit('more');
  });
  return async (count) => {
    while (unread.length < count) await once(socket, 'more');
    const bytes = unread.subarray(0, count);
    unread = unread.subarray(count);
    return bytes;
  };
}

const words = (bytes: number[], shorts: number[]): Buffer =>
  Buffer.concat([Buffer.from(bytes), Buffer.from(Uint16Array.from(shorts).buffer)]);
const longs = (...numbers: number[]): Buffer => Buffer.from(Uint32Array.from(numbers).buffer);

/** A text with its length before it, filled up to four bytes. */
const named = (name: string): Buffer =>
  Buffer.concat([words([], [name.length, 0]), Buffer.alloc(4 * Math.ceil(name.length / 4), name)]);

const request = (code: number, minor: number, body: Buffer): Buffer =>
  Buffer.concat([words([code, minor], [1 + body.length / 4]), body]);
