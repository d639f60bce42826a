import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const spawnBound = join(import.meta.dirname, '../../rig/spawn-bound.ts');

/** Starts what runs for a minute, and says its process id. */
const starter = `
  const { spawnBound } = await import(${JSON.stringify(spawnBound)});
  const started = spawnBound('sleep', ['60'], { stdio: ['ignore', 'ignore', 'ignore'] });
  console.log(started.pid);
  setInterval(() => {}, 1000);`;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test.skipIf(process.platform === 'win32')(
  'what is started ends with what started it, even where that is killed',
  async () => {
    const parent = spawn(process.execPath, ['--input-type=module', '-e', starter]);
    const [said] = await once(parent.stdout, 'data');
    const pid = Number(String(said));
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    await expect.poll(() => isAlive(pid)).toBe(false);
  },
);
