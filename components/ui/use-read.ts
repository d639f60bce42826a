import { type Inputs, useEffect, useState } from 'preact/hooks';

/** What a read of the directory gives, `initial` until then; read again with each change of `inputs`. */
export function useRead<Value>(read: () => Promise<Value>, initial: Value, inputs: Inputs): Value {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    let stale = false;
    read().then(
      (found) => !stale && setValue(() => found),
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, inputs);
  return value;
}
