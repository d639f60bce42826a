import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';
import { atEnd } from '../at-end.ts';
import { spawnBound } from '../spawn-bound.ts';
import { patience, within } from '../until.ts';

const run = promisify(execFile);

/** A screen that nobody sees, with a window manager: Chromium's menus are drawn by the desktop. */
export interface Desktop {
  /** For what is to be seen there. */
  environment: { DISPLAY: string };
  /** The ids of the windows that are seen: a menu is one of its own. */
  windows(): Promise<string[]>;
  /** Presses keys, one after the other, in whatever window has the focus: X11's names of keys. */
  press(...keys: string[]): Promise<void>;
  /** Presses one key without the time that a program takes to start. */
  pressAtOnce(key: string): void;
  close(): void;
}

/** On the first display that is free. */
export async function startDesktop(): Promise<Desktop> {
  const screen = spawnBound(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const started: ChildProcess[] = [screen];
  let fingers: ChildProcess | undefined;
  const close = () => {
    for (const child of started.reverse()) child.kill();
    isClosed();
  };
  const isClosed = atEnd(close);
  try {
    const environment = { DISPLAY: `:${await within(patience, freeDisplay(screen))}` };
    const env = { ...process.env, ...environment };
    started.push(spawnBound('openbox', [], { env, stdio: ['ignore', 'ignore', 'ignore'] }));
    return {
      environment,
      async windows() {
        const search = ['search', '--onlyvisible', '--maxdepth', '1', '--name', ''];
        const { stdout } = await run('xdotool', search, { env, timeout: patience });
        return stdout.trim().split('\n');
      },
      async press(...keys) {
        await run('xdotool', ['key', '--delay', '60', ...keys], { env, timeout: patience });
      },
      pressAtOnce(key) {
        if (!fingers) {
          const stdio: ('ignore' | 'pipe')[] = ['ignore', 'ignore', 'ignore', 'pipe'];
          fingers = spawnBound('sh', ['-c', 'exec xdotool - <&3'], { env, stdio });
          started.push(fingers);
        }
        (fingers.stdio[3] as Writable).write(`key ${key}\n`);
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Xvfb writes the number that it has chosen, and then is ready. */
async function freeDisplay(screen: ChildProcess): Promise<string> {
  const answer = once(screen.stdio[3] as Readable, 'data');
  const failed = once(screen, 'error').then(([error]) => Promise.reject(error));
  const [number] = await Promise.race([answer, failed]);
  return String(number).trim();
}
