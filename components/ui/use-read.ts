import { type Inputs, useEffect, useState } from 'preact/hooks';

/** Milliseconds: after these a read that failed is made again, later each time. */
const [firstPause, longestPause] = [1000, 30_000];

/**
 * What a read of the directory gives, `initial` until then; read again with each change of `inputs`, and
 * where it failed.
 */
export function useRead<Value>(read: () => Promise<Value>, initial: Value, inputs: Inputs): Value {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    let isStale = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (pause: number): Promise<void> => {
      try {
        const found = await read();
        if (!isStale) setValue(() => found);
      } catch {
        if (!isStale) timer = setTimeout(look, pause, Math.min(2 * pause, longestPause));
      }
    };
    void look(firstPause);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, inputs);
  return value;
}
