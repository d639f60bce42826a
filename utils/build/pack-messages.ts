import { readFileSync } from 'node:fs';
import type { ResolvedPublicFile } from 'wxt';

/**
 * For the build: the messages as a browser reads them, without the layout and the notes that are there
 * for who translates them.
 */
export function packMessages(files: ResolvedPublicFile[]): void {
  for (const [index, file] of files.entries()) {
    if (!('absoluteSrc' in file) || !/^_locales\b.*\.json$/.test(file.relativeDest)) continue;
    const { absoluteSrc, relativeDest } = file;
    files[index] = { relativeDest, contents: packed(readFileSync(absoluteSrc, 'utf8')) };
  }
}

const packed = (messages: string): string =>
  JSON.stringify(JSON.parse(messages), (key, value) => (key === 'description' ? undefined : value));
