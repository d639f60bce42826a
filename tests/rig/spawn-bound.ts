import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/**
 * Reads from the pipe to this process, and kills the group when it ends. The starter may have been
 * killed itself, as Vitest kills its workers: only the end of the pipe shows that.
 */
const bound = 'exec 9<&0; (cat <&9 >/dev/null; kill -9 0) & exec "$@" </dev/null 9<&-';

/** Starts a program in a group of its own, all of which ends with this process, however that ends. */
export function spawnBound(
  program: string,
  switches: string[],
  { stdio, ...options }: SpawnOptions & { stdio: ('ignore' | 'pipe')[] },
): ChildProcess {
  if (process.platform === 'win32') return spawn(program, switches, { stdio, ...options });
  const [, ...others] = stdio;
  const child = spawn('sh', ['-c', bound, 'sh', program, ...switches], {
    ...options,
    detached: true,
    stdio: ['pipe', ...others],
  });
  child.once('exit', () => child.stdin?.destroy());
  child.stdin?.on('error', () => undefined);
  return child;
}
