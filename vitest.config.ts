import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          isolate: false,
          setupFiles: ['tests/unit/fresh-file.ts'],
          restoreMocks: true,
          mockReset: true,
          unstubGlobals: true,
          /** Node has no browser: where a test brings none of its own, this one stands in. */
          alias: { 'wxt/browser': new URL('tests/unit/wxt-browser.ts', import.meta.url).pathname },
          /** Both cores of a small machine; by itself vitest leaves one to its main process, which idles. */
          maxWorkers: '100%',
          /** What is slow on a busy machine has not failed. */
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000, interval: 5 } },
        },
      },
      {
        test: {
          name: 'browsers',
          include: ['tests/e2e/**/*.test.ts'],
          /** A worker keeps its browsers over many files: `tests/rig/kept-rigs.ts`. */
          isolate: false,
          /** A browser has many processes: two at work fill two cores, three crowd them. */
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          /** As long as the waits of the rig. */
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
