import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { findBrowser } from '../../tools/set-up/find-browser.js';
import { atEnd } from '../at-end.ts';
import { spawnBound } from '../spawn-bound.ts';
import { patience, within } from '../until.ts';

/** A running Firefox, with all of its children. */
export interface FirefoxProcess {
  /** Where WebDriver BiDi listens. */
  address: string;
  ended: Promise<void>;
  /** Waits for it to end by itself, then ends it. */
  end(): Promise<void>;
  /** Ends it at once, whatever it is about to write. */
  kill(): Promise<void>;
}

const startTime = 60_000;

export async function startFirefox(profile: string, visible: boolean): Promise<FirefoxProcess> {
  const { path } = findBrowser('firefox');
  const switches = [
    ...(visible ? [] : ['--headless']),
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port=0',
    '--remote-allow-system-access',
  ];
  const child = spawnBound(path, switches, { stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = () => killGroup(child);
  const hasEnded = atEnd(kill);
  const ended = once(child, 'exit').then(() => undefined);
  try {
    return {
      address: await within(startTime, listening(child)),
      ended,
      async end() {
        await within(patience, ended).catch(kill);
        hasEnded();
      },
      async kill() {
        kill();
        await ended;
        hasEnded();
      },
    };
  } catch (error) {
    kill();
    hasEnded();
    throw error;
  }
}

async function listening(child: ChildProcess): Promise<string> {
  return await new Promise((resolve, reject) => {
    let words = '';
    child.stderr?.on('data', (more: Buffer) => {
      words = `${words}${more}`.slice(-10_000);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(words)?.[1];
      if (address) resolve(`${address}/session`);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Firefox ended before it listened:\n${words}`)));
  });
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
