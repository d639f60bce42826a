import { expect, test, vi } from 'vitest';
import type { PlannedRow, Run } from '../../../utils/bulk/run.ts';
import { RunDriver } from '../../../utils/bulk/run-driver.ts';

const planned = { plan: 'create', id: 'ACME', name: 'Acme' } as PlannedRow;
const asleep = new Promise<never>(() => {});

const steps = async (count: number) => {
  for (let step = 0; step < count; step += 1) await null;
};

/** All that was to be done at once is done. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('a row that ends while the driver lies down to sleep wakes it', async () => {
  for (let late = 0; late < 40; late += 1) {
    const run = { linkApp: 'a', run: 'r', phase: 'running', count: 2, wait: null } as Run;
    const { promise: answer, resolve } = Promise.withResolvers<void>();
    const driver = new RunDriver(
      {
        store: {
          run: async () => run,
          waiting: async () => [0, 1].map((index) => ({ index, planned })),
          settle: vi.fn(),
          change: vi.fn(),
        },
        ready: async () => null,
        doRow: async (_, index) => {
          await answer;
          await steps(index * late);
          return { kind: 'ended', isKept: true, outcome: { kind: 'notMade' } };
        },
        now: () => 0,
        wait: (time) => (time === 0 ? Promise.resolve() : asleep),
        progressed: vi.fn(),
      },
      run,
    );
    let isWorkedOff = false;
    void driver.work().then(() => {
      isWorkedOff = true;
    });
    await turn();
    resolve();
    await turn();
    expect(isWorkedOff, `${late} steps later`).toBe(true);
  }
});
