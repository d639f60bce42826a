import { type Inputs, useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** The rows of a long table that are seen: read when they come into view, and with each of `inputs` again. */
export function useWindowRows<Row>(
  read: (from: number, to: number) => Promise<Row[]>,
  inputs: Inputs,
) {
  const [known, setKnown] = useState<ReadonlyMap<number, Row>>(new Map());
  const [window, setWindow] = useState<[from: number, to: number]>([0, 0]);
  const newest = useRef(0);
  const look = useCallback(
    (from: number, to: number) =>
      setWindow((before) => (before[0] === from && before[1] === to ? before : [from, to])),
    [],
  );
  const [from, to] = window;
  useEffect(() => {
    if (to <= from) return;
    newest.current += 1;
    const own = newest.current;
    read(from, to).then(
      (rows) => {
        if (own !== newest.current) return;
        setKnown(new Map(rows.map((row, place) => [from + place, row])));
      },
      () => undefined,
    );
  }, [from, to, ...inputs]);
  return { look, rowAt: (place: number): Row | undefined => known.get(place) };
}
