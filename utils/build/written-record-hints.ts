import type { Plugin } from 'vite';
import * as hints from '../capture/record-hints.ts';

/** The hints as plain data: pages need not load the systems that they are made from. */
export const recordHintsAsData = (): string =>
  Object.entries(hints)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');

/** For the build alone. Tests in Node make the hints themselves. */
export function writtenRecordHints(): Plugin {
  return {
    name: 'written-record-hints',
    transform(_code, id) {
      return id.endsWith('/utils/capture/record-hints.ts')
        ? { code: recordHintsAsData(), map: null }
        : null;
    },
  };
}
