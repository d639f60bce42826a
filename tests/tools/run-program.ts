import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Longer than anything here takes, so that nothing hangs for ever. */
const longest = 20 * 60_000;

/** Runs one of the project's programs (npm has put them on the PATH); whether it went well. */
export function runProgram(command: string): boolean {
  const { status } = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: longest,
  });
  return status === 0;
}
