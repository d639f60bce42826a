import { useEffect, useState } from 'preact/hooks';
import type { StoredItem } from '../../utils/browser/stored-item.ts';

type Source<Value> = Pick<StoredItem<Value>, 'read' | 'watch'>;

/**
 * The current value of a stored item. `initial`: what was read before the first draw, or what stands
 * for it until it is read.
 */
export function useStored<Value>(item: Source<Value>, initial: Value): Value {
  const [value, setValue] = useState(initial);
  useEffect(
    () => readAndWatch(item, (now) => setValue((old) => (isSame(old, now) ? old : now))),
    [item],
  );
  return value;
}

/** What rests on a value is not made anew where it was only read once more. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Calls back with what is stored now, and with each change from here on: what was stored between an
 * earlier read and this was heard by nobody. Returns the way to stop. What cannot be read is left out.
 */
export function readAndWatch<Value>(
  item: Source<Value>,
  changed: (value: Value) => void,
): () => void {
  let isNewer = false;
  const hear = (value: Value) => {
    isNewer = true;
    changed(value);
  };
  const stop = item.watch(hear);
  item.read().then(
    (value) => !isNewer && changed(value),
    () => undefined,
  );
  return () => {
    isNewer = true;
    stop();
  };
}
