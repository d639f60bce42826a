import { useEffect, useState } from 'preact/hooks';
import { watchBulk } from '../../utils/bulk/bulk-changes.ts';
import type { Run } from '../../utils/bulk/run.ts';
import type { RunReader } from '../../utils/bulk/run-reader.ts';

/** The last runs, newest first, as they stand now; `version` counts the changes of any. */
export function useRuns(reader: RunReader, initial: Run[]) {
  const [state, setState] = useState({ runs: initial, version: 0 });
  useEffect(() => {
    let stale = false;
    let reading = false;
    let again = false;
    const read = async () => {
      again = reading;
      if (reading) return;
      reading = true;
      const runs = await reader.runs().catch(() => null);
      reading = false;
      if (stale) return;
      if (runs) setState(({ version }) => ({ runs, version: version + 1 }));
      if (again) void read();
    };
    const stop = watchBulk(({ kind }) => kind === 'run' && void read());
    void read();
    return () => {
      stale = true;
      stop();
    };
  }, [reader]);
  return state;
}
