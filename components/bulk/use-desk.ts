import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ShownRow } from '../../utils/bulk/batch-server.ts';
import type { RecordSettings } from '../../utils/capture/found-record.ts';
import { tenantKey } from '../../utils/companies/record-link.ts';
import { type LinkApp, settledLinkApp } from '../../utils/link-apps/link-app.ts';
import { BatchDesk, emptyDesk } from './batch-desk.ts';
import type { Notice } from './notice-line.tsx';
import { openBatchWorker } from './open-batch-worker.ts';

interface Where {
  settings: RecordSettings;
  linkApps: LinkApp[];
  tenants: Record<string, string>;
  onNotice: (notice: Notice | null) => void;
}

/** The prepared rows, in a worker that is started anew where the options change what they become. */
export function useDesk({ settings, linkApps, tenants, onNotice }: Where) {
  const [state, setState] = useState(emptyDesk);
  const newest = useRef({ linkApps, tenants, onNotice });
  newest.current = { linkApps, tenants, onNotice };
  const opened = useMemo(() => {
    const worker = openBatchWorker((news) => void desk.note(news));
    const desk: BatchDesk = new BatchDesk({
      ...{ worker, settings, onChange: setState },
      likelyTarget: (rows) => likelyTarget(rows, newest.current),
      onNotice: (notice) => newest.current.onNotice(notice),
    });
    return { worker, desk };
  }, [settings]);
  useEffect(() => {
    void opened.desk.open();
    return () => opened.worker.close();
  }, [opened]);
  return { state, ...opened };
}

/** The only one there is, or the one to which the account of the first records is bound. */
function likelyTarget(
  rows: ShownRow[],
  { linkApps, tenants }: Pick<Where, 'linkApps' | 'tenants'>,
): string | null {
  const record = rows.map((row) => row.record).find((one) => one && one.tenant !== null);
  const bound = record ? tenants[tenantKey(record)] : undefined;
  return settledLinkApp(linkApps, bound)?.id ?? null;
}
