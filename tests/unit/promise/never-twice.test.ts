import 'fake-indexeddb/auto';
import { assert, asyncProperty } from 'fast-check';
import { expect, test, vi } from 'vitest';
import { play } from './play.ts';
import { anyCase } from './steps.ts';

vi.mock('wxt/browser', async () => ({
  browser: (await import('./environment.ts')).environment.browser,
}));
vi.mock(
  '../../../utils/link-apps/token-vault.ts',
  async () => (await import('./environment.ts')).environment.vault,
);
vi.mock('../../../utils/browser/api-access.ts', () => ({ hasApiAccess: async () => true }));
vi.mock('../../../utils/browser/clipboard.ts', () => ({
  expectCopy: () => undefined,
  copyText: async () => 'copied',
}));

vi.stubGlobal('BroadcastChannel', (await import('./environment.ts')).SilentChannel);

/** `npm run bench -- property` plays ten thousand. */
const numRuns = Number(process.env.PROPERTY_CASES ?? 300);

test('whatever happens, no client gets a second Company, no record a wrong one, and all that is said is true', async () => {
  await assert(
    asyncProperty(anyCase, async (played) => {
      const faults = await play(played);
      const { scheduler: _, ...readable } = played;
      expect(faults, JSON.stringify(readable)).toEqual([]);
    }),
    {
      numRuns,
      endOnFailure: !!process.env.QUICK,
      ...(process.env.SEED && { seed: Number(process.env.SEED), path: process.env.CPATH ?? '' }),
    },
  );
}, 3_600_000);
