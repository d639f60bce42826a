import { useEffect, useState } from 'preact/hooks';
import type { StoredItem } from '../../utils/browser/stored-item.ts';

/** The current value of a stored item; `initial` is what was just read. */
export function useStored<Value>(item: StoredItem<Value>, initial: Value): Value {
  const [value, setValue] = useState(initial);
  useEffect(() => item.watch((changed) => setValue(() => changed)), [item]);
  return value;
}
