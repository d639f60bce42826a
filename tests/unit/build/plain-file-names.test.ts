import { expect, test } from 'vitest';
import { withoutHashes } from '../../../utils/build/plain-file-names.ts';

test('files of the build are called what they are, and the others stay as they were', () => {
  expect(
    withoutHashes({
      chunkFileNames: 'chunks/[name]-[hash].js',
      entryFileNames: 'background.js',
      assetFileNames: 'assets/[name]-[hash].[ext]',
    }),
  ).toEqual({ chunkFileNames: 'chunks/[name].js', assetFileNames: 'assets/[name].[ext]' });
});
