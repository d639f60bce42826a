import type { Run } from '../../utils/bulk/run.ts';
import { openRuns } from '../workspace/open-directory.tsx';

/** How many rows a run has to do, and has done. */
export function runTotals({ count, counts }: Run): { total: number; done: number } {
  const total = count - counts.left;
  return { total, done: total - counts.waiting - counts.unknown };
}

let reader: ReturnType<typeof openRuns> | undefined;

/** How far all runs are that are under way; null where none is. */
export async function readProgress(): Promise<{ total: number; done: number } | null> {
  reader ??= openRuns();
  const open = (await reader.runs()).filter(({ phase }) => phase !== 'ended').map(runTotals);
  if (open.length === 0) return null;
  return {
    total: open.reduce((sum, { total }) => sum + total, 0),
    done: open.reduce((sum, { done }) => sum + done, 0),
  };
}
