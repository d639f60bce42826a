import { useEffect, useState } from 'preact/hooks';

/** Which rows are selected together, by their indexes; nothing of it outlives another batch. */
export function useMarkedRows(batch: string | null, shown: number[]) {
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  const [anchor, setAnchor] = useState<number | null>(null);
  useEffect(() => setMarked(new Set()), [batch]);
  return {
    marked,
    /** `isRange`: all that are shown from the one before up to this. */
    select: (index: number, isRange: boolean) => {
      const next = new Set(marked);
      const ends = [anchor, index].map((one) => (one === null ? -1 : shown.indexOf(one)));
      const [from, to] = ends.toSorted((one, other) => one - other);
      if (isRange && from !== undefined && to !== undefined && from >= 0) {
        for (const one of shown.slice(from, to + 1)) next.add(one);
      } else if (!next.delete(index)) next.add(index);
      setMarked(next);
      setAnchor(index);
    },
    selectAll: () => setMarked(new Set(shown)),
    clear: () => setMarked(new Set()),
  };
}
