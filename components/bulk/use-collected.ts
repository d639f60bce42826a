import { useEffect, useState } from 'preact/hooks';
import type { TakenOut } from '../../utils/bulk/collection.ts';
import { ask, type CollectedRow } from '../../utils/messages.ts';
import { collectionItem } from '../../utils/storage.ts';
import { useBusy } from '../ui/use-busy.ts';
import type { CollectOutcome } from './collect-status.tsx';

export interface CollectPage {
  tabId: number;
  address: string;
}

interface Where {
  linkApp: string;
  version: number;
  page: CollectPage | null;
  atOnce: boolean;
}

/** The collected records as they stand now, and what is done with them. `rows` undefined: not read yet. */
export function useCollected({ linkApp, version, page, atOnce }: Where) {
  const [outcome, show] = useState<CollectOutcome | null>(null);
  const rows = useRows(linkApp, version, show);
  const [busy, run] = useBusy();

  const collect = () =>
    run(async () => {
      if (!page) return;
      show(null);
      const answer = await ask('collectRecords', page);
      show(
        answer.ok
          ? { kind: 'collected', ...answer.value }
          : { kind: 'failed', failure: answer.error },
      );
    });

  useEffect(() => {
    if (atOnce) void collect();
  }, []);

  return {
    rows,
    outcome,
    busy,
    collect,
    copy: () =>
      run(async () => {
        const count = rows?.length ?? 0;
        const answer = await ask('copyCollected', { gestureAt: Date.now() });
        if (!answer.ok) return show({ kind: 'failed', failure: answer.error });
        show(answer.value === 'copied' ? { kind: 'copied', count } : { kind: 'notCopied' });
      }),
    takeOut: (taken: CollectedRow[]) =>
      run(async () => {
        const answer = await ask('takeOutCollected', {
          records: taken.map(({ record }) => record),
        });
        if (!answer.ok) return show({ kind: 'failed', failure: answer.error });
        const undo = () => void run(() => putBack(answer.value, show));
        show({ kind: 'takenOut', count: taken.length, undo });
      }),
  };
}

async function putBack(
  taken: TakenOut[],
  show: (outcome: CollectOutcome | null) => void,
): Promise<void> {
  const answer = await ask('putBackCollected', { taken });
  show(answer.ok ? null : { kind: 'failed', failure: answer.error });
}

/** Read again with each change of the collection, of the directory, and of the Link APP. */
function useRows(
  linkApp: string,
  version: number,
  show: (outcome: CollectOutcome) => void,
): CollectedRow[] | undefined {
  const [rows, setRows] = useState<CollectedRow[]>();
  useEffect(() => {
    let stale = false;
    const read = async () => {
      const answer = await ask('listCollected', { linkApp });
      if (stale) return;
      if (answer.ok) setRows(answer.value);
      else show({ kind: 'failed', failure: answer.error });
    };
    void read();
    const stop = collectionItem.watch(() => void read());
    return () => {
      stale = true;
      stop();
    };
  }, [linkApp, version]);
  return rows;
}
