import { useEffect, useState } from 'preact/hooks';
import { type RowState, type Run, rowsPerChunk } from '../../utils/bulk/run.ts';
import type { RunReader } from '../../utils/bulk/run-reader.ts';
import { useWindowRows } from './use-window-rows.ts';

export type RunFilter = 'all' | RowState;

interface Where {
  reader: RunReader;
  run: Run;
  /** Counts the changes of runs. */
  version: number;
  filter: RunFilter;
}

/**
 * The rows of a run, of which only those that are seen are read. Which a filter shows is settled when it
 * is chosen, and again when the run has ended.
 */
export function useRunRows({ reader, run, version, filter }: Where) {
  const [kept, setKept] = useState<{ filter: RunFilter; indexes: number[] } | null>(null);
  const [list, setList] = useState(0);
  const isOver = run.phase === 'ended';
  useEffect(() => setList((count) => count + 1), [filter, run.run]);
  useEffect(() => {
    if (filter === 'all') return setKept(null);
    let stale = false;
    reader.indexes(run, [filter]).then(
      (indexes) => !stale && setKept({ filter, indexes }),
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [filter, run.run, isOver]);
  const [cancelled, setCancelled] = useState(0);
  useEffect(() => {
    if (!run.isCancelled || !isOver) return setCancelled(0);
    void countCancelled(reader, run).then(setCancelled, () => undefined);
  }, [run.run, run.isCancelled, isOver]);
  const indexes = kept?.filter === filter ? kept.indexes : null;
  const count = filter === 'all' ? run.count : (indexes?.length ?? 0);
  const read = async (from: number, to: number) => {
    if (filter === 'all') return await reader.rows(run, from, to);
    const rows = (indexes ?? [])
      .slice(from, to)
      .map(async (index) => await reader.rows(run, index, index + 1));
    return (await Promise.all(rows)).flat();
  };
  return {
    count,
    list,
    /** How many rows were not begun. */
    cancelled,
    ...useWindowRows(read, [run.run, version, indexes, filter]),
  };
}

async function countCancelled(reader: RunReader, run: Run): Promise<number> {
  let count = 0;
  for (let from = 0; from < run.count; from += rowsPerChunk) {
    const rows = await reader.rows(run, from, from + rowsPerChunk);
    count += rows.filter(
      ({ state, planned }) => state === 'left' && planned?.plan !== 'leave',
    ).length;
  }
  return count;
}
