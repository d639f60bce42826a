import { ask } from '../../utils/ask.ts';
import type { BatchSummary } from '../../utils/bulk/batch-server.ts';
import type { BatchProblem } from '../../utils/bulk/run.ts';
import { countChunks, type Run } from '../../utils/bulk/run.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { type Result, success } from '../../utils/result.ts';
import type { BatchApi } from './batch-api.ts';

type Saved<Value> = Result<Value, Failure | BatchProblem>;

/**
 * Stores what was read as the batch, in the place of the one before; chunk after chunk, for the page to
 * answer in between. Gives the id of the batch.
 */
export async function saveBatch(
  worker: Pick<BatchApi, 'chunk'>,
  { title, header, count, matching }: BatchSummary,
  target: string | null,
): Promise<Saved<string>> {
  const batch = crypto.randomUUID();
  const begun = await ask('beginBatch', { batch, title, header, count, matching, target });
  if (!begun.ok) return begun;
  for (let number = 0; number < countChunks(count); number += 1) {
    const rows = await worker.chunk(number);
    const written = await ask('writeBatchRows', { batch, number, rows });
    if (!written.ok) return written;
  }
  return success(batch);
}

/**
 * Starts a run with the batch as it stands: says first what it is to do with each row. One window after
 * the other, for each may have compared the rows with another Link APP.
 */
export const startRun = (...start: Parameters<typeof planAndStart>): Promise<Saved<Run>> =>
  navigator.locks.request('start of a run', () => planAndStart(...start));

async function planAndStart(
  worker: Pick<BatchApi, 'plans'>,
  { batch, count }: { batch: string; count: number },
  { linkApp, pageEnabled }: { linkApp: string; pageEnabled: boolean },
): Promise<Saved<Run>> {
  for (let number = 0; number < countChunks(count); number += 1) {
    const plans = await worker.plans(number);
    const planned = await ask('planBatchRows', { batch, number, plans });
    if (!planned.ok) return planned;
  }
  return await ask('startRun', { batch, linkApp, pageEnabled });
}
