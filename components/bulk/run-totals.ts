import type { Run } from '../../utils/bulk/run.ts';
import { DirectoryConnection } from '../../utils/companies/directory-connection.ts';
import { openPrepared } from '../workspace/open-directory.tsx';

/** How many rows a run has to do, and has done. */
export function runTotals({ count, counts }: Run): { total: number; done: number } {
  const total = count - counts.left;
  return { total, done: total - counts.waiting - counts.unknown };
}

const connection = new DirectoryConnection(openPrepared);

/** How far all runs are that are under way; null where none is. */
export async function readProgress(): Promise<{ total: number; done: number } | null> {
  const runs = await connection.read((database) => database.getAll('runs'));
  const open = runs.flatMap((run) =>
    run.phase === 'preparing' || run.phase === 'ended' ? [] : [runTotals(run)],
  );
  if (open.length === 0) return null;
  return {
    total: open.reduce((sum, { total }) => sum + total, 0),
    done: open.reduce((sum, { done }) => sum + done, 0),
  };
}
