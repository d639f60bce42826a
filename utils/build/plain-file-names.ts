import type { Plugin, Rolldown } from 'vite';

type FileNames = Pick<
  Rolldown.OutputOptions,
  'chunkFileNames' | 'entryFileNames' | 'assetFileNames'
>;

const plain = (name: string): string => name.replace('-[hash]', '');

/** What WXT calls the files of the build, less the hashes. */
export function withoutHashes(names: FileNames): FileNames {
  const { chunkFileNames, entryFileNames, assetFileNames } = names;
  return {
    ...(typeof chunkFileNames === 'string' && { chunkFileNames: plain(chunkFileNames) }),
    ...(typeof assetFileNames === 'string' && { assetFileNames: plain(assetFileNames) }),
    ...(typeof entryFileNames === 'function' && {
      entryFileNames: (chunk) => plain(entryFileNames(chunk)),
    }),
  };
}

/**
 * For the build: files are called what they are. Hashes are for caches, of which an extension has none,
 * and nothing packs worse: a kilobyte and a half of the zip.
 */
export const plainFileNames = (): Plugin => ({
  name: 'plain-file-names',
  outputOptions: (options) => ({ ...options, ...withoutHashes(options) }),
});
