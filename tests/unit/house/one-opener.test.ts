import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './source-files.ts';

/** The files to which the linter, set up as here, says that they must not open or navigate. */
function forbidden(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'one-opener-'));
  try {
    for (const path of [
      'biome.json',
      'tests/tools/lint',
      'node_modules/@biomejs/biome/configuration_schema.json',
    ])
      cpSync(join(root, path), join(folder, path), { recursive: true });
    for (const [path, code] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
    const said = lint(folder);
    return Object.keys(files).filter((path) => new RegExp(`${path}:\\d+:\\d+ plugin`).test(said));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lint(folder: string): string {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const words = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--colors=off', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

const openings = [
  `browser.tabs.create({ url });`,
  `browser.tabs.update(1, { url });`,
  `browser.windows.create({ url });`,
  `browser.tabs?.create({ url });`,
  `window.open(url);`,
  `location.assign(url);`,
  `window.location.replace(url);`,
  `location = url;`,
  `window.location = url;`,
  `location.href = url;`,
  `document.location.href = url;`,
];

test('no room but one may open or navigate, by whichever way', () => {
  const rooms = ['components', 'utils/background', 'utils/browser', 'entrypoints/background'];
  const files = rooms.flatMap((room) =>
    openings.map((code, index) => [`${room}/made-up-${index}.ts`, code] as const),
  );
  expect(forbidden(Object.fromEntries(files))).toEqual(files.map(([path]) => path));
});

test('the opener may, and reading an address is not opening one', () => {
  expect(
    forbidden({
      'utils/browser/open-page.ts': openings.join('\n'),
      'components/made-up.tsx': `export const here = location.href.replace('#', '');`,
    }),
  ).toEqual([]);
});
