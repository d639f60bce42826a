import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs `npm ci` where nothing is installed yet, or what is installed is older than the lock file.
 * @param {string} root
 */
export function installDependencies(root) {
  const installed = changedAt(join(root, 'node_modules/.package-lock.json'));
  if (installed >= changedAt(join(root, 'package-lock.json'))) return;
  console.log('Installing dependencies…');
  const npm = process.env.npm_execpath;
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const [program, ...rest] = npm ? [process.execPath, npm, ...words] : ['npm', ...words];
  const { status } = spawnSync(program, rest, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !npm,
  });
  if (status !== 0) throw new Error('npm ci failed.');
}

/** @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
