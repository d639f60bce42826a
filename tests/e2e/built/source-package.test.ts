import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../rig/temporary-folder.ts';
import { root } from '../../tools/run-program.ts';
import { builtFolder } from './built-folder.ts';

function unpack(archive: Uint8Array, folder: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(archive))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** Each file in a folder, with a hash of its bytes. */
const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length), hash('sha256', readFileSync(path))]),
  );

/** As a reviewer of Mozilla does it, with the dependencies that are here in the place of `npm ci`. */
test('the package of the sources builds to the same bytes', { timeout: 120_000 }, async () => {
  const name = readdirSync(join(root, '.output')).find((file) => file.endsWith('-sources.zip'));
  const { path: folder, remove } = await temporaryFolder();
  unpack(readFileSync(join(root, '.output', name ?? 'no package of the sources')), folder);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const wxt = join(folder, 'node_modules/wxt/bin/wxt.mjs');
  // Not the environment of a test, in which Vite builds otherwise.
  const { NODE_ENV, ...env } = process.env;
  await promisify(execFile)(process.execPath, [wxt, 'build', '-b', 'firefox'], {
    cwd: folder,
    env,
  });
  const [built, expected] = [join(folder, '.output/firefox-mv3'), builtFolder('firefox')];
  expect(Object.keys(filesOf(built)).length).toBeGreaterThan(20);
  expect(filesOf(built)).toEqual(filesOf(expected));
  await remove();
});
