import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCompany } from '../../../utils/creating/create-company.ts';
import { settlingTime } from '../../../utils/creating/journal-entry.ts';
import { settleCompany } from '../../../utils/creating/settle-company.ts';
import { type Fate, InterleavedWorld } from './interleaved-world.ts';

const acme = {
  linkApp: 'agency',
  body: { id: 'ACME', name: 'Acme', pageEnabled: true },
  gestureAt: 1,
};

/** A window's press, the alarm, time, the death of the worker that all of them share. */
const step = fc.record({
  /** So many other things happen before. */
  after: fc.nat(20),
  do: fc.oneof(
    { weight: 3, arbitrary: fc.constant('create' as const) },
    fc.constantFrom('settle' as const, 'die' as const, 'commitLate' as const),
    fc.integer({ min: 1, max: settlingTime }),
  ),
});
const fates = fc.array(fc.constantFrom<Fate>('answered', 'lost', 'late', 'dropped', 'conflict'));

test('of any windows and workers, whenever they die, one create is made and none is forgotten', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fates,
      fc.array(step, { minLength: 3, maxLength: 12 }),
      async (scheduler, fates, steps) => {
        const world = new InterleavedWorld(scheduler, fates);
        let worker = {};
        const play = async () => {
          for (const { after, do: what } of steps) {
            for (let other = 0; other <= after; other += 1) {
              await scheduler.schedule(Promise.resolve());
            }
            if (what === 'create') void createCompany(world.toolsOf(worker), acme);
            else if (what === 'settle') void settleCompany(world.toolsOf(worker), 'agency', 'ACME');
            else if (what === 'commitLate') world.commitLate();
            else if (what === 'die') {
              world.kill(worker);
              worker = {};
            } else world.pass(what);
          }
        };
        void play();
        await scheduler.waitIdle();
        world.kill(worker);
        world.pass(settlingTime);
        void settleCompany(world.toolsOf({}), 'agency', 'ACME');
        await scheduler.waitIdle();
        expect(world.made).toBeLessThanOrEqual(1);
        if (world.made === 0) return;
        expect(world.outcomes.at(-1)).not.toBe('notMade');
        const known = ['created', 'foundAfterLostAnswer', 'existed'] as const;
        expect(world.outcomes.some((kind) => known.some((one) => one === kind))).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
