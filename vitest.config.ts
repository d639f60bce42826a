import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/tools/test/longest-first.ts';

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          isolate: false,
          setupFiles: ['tests/unit/fresh-file.ts'],
          /** What is slow on a busy machine has not failed. */
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browsers',
          include: ['tests/e2e/**/*.test.ts'],
          /** Each file has a browser of its own, which waits half of its time: three fill two cores. */
          maxWorkers: 3,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
