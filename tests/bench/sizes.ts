import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runProgram } from '../tools/run-program.ts';
import type { Figure } from './figure.ts';

const mostBytes = 600_000;

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

export function measureSizes(built: string): Figure[] {
  const zipped = runProgram('wxt zip -b chrome --level warn');
  const [zip] = globSync('.output/*-chrome.zip', { cwd: root });
  const bytes = zipped && zip ? statSync(join(root, zip)).size : Number.NaN;
  return [
    { what: 'Background', value: kilobytes(statSync(join(built, 'background.js')).size) },
    {
      what: 'Zip for Chromium',
      value: kilobytes(bytes),
      bound: '600 kB',
      holds: bytes <= mostBytes,
    },
  ];
}
