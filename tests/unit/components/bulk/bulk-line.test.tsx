// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { BulkLine } from '../../../../components/bulk/bulk-line.tsx';
import { announceBulk } from '../../../../utils/bulk/bulk-changes.ts';
import type { Run } from '../../../../utils/bulk/run.ts';
import { noCounts } from '../../../../utils/bulk/run-steps.ts';
import { collectedCountItem } from '../../../../utils/storage.ts';
import { button, draw, eventually, hasButton } from '../page.ts';
import { emptyRuns, opened } from './batch-in-page.ts';

const { ask } = vi.hoisted(() => ({ ask: vi.fn() }));
vi.mock('../../../../utils/ask.ts', () => ({ ask }));

const run: Run = {
  ...{ linkApp: 'a', run: 'r', phase: 'running', isCancelled: false, title: 'clients.csv' },
  ...{ header: null, count: 480, pageEnabled: true, startedAt: 1, endedAt: null, wait: null },
  counts: { ...noCounts, done: 120, waiting: 350, left: 10 },
};

async function keep(kept: Run): Promise<void> {
  await (await opened()).put('runs', kept);
  announceBulk({ kind: 'run', linkApp: 'a', run: 'r' });
}

beforeEach(async () => {
  await emptyRuns();
  ask.mockResolvedValue({ ok: true, value: null });
});

test('leads to the page', async () => {
  draw(<BulkLine />);
  await eventually(() => button('Create many Companies…').click());
  expect(ask).toHaveBeenCalledWith('openBulk', { collect: null });
});

test('says how many records wait there, and not those that are too old', async () => {
  await collectedCountItem.write({ count: 20, until: Date.now() + 60_000 });
  draw(<BulkLine />);
  await eventually(() => expect(hasButton('20 collected records')).toBe(true));
  await collectedCountItem.write({ count: 20, until: Date.now() - 1 });
  await eventually(() => expect(hasButton('Create many Companies…')).toBe(true));
});

test('says how far a run is, until it has ended', async () => {
  await keep(run);
  draw(<BulkLine />);
  await eventually(() => expect(hasButton('Creating Companies: 120 of 470')).toBe(true));
  await keep({ ...run, counts: { ...run.counts, done: 121, waiting: 349 } });
  await eventually(() => expect(hasButton('Creating Companies: 121 of 470')).toBe(true));
  await keep({ ...run, phase: 'ended' });
  await eventually(() => expect(hasButton('Create many Companies…')).toBe(true));
});
