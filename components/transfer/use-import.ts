import { useMemo, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import { UnknownDataError } from '../../utils/browser/stored-item.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import type { LinkApp } from '../../utils/link-apps/link-app.ts';
import { failed, type Result, success } from '../../utils/result.ts';
import type { ExportFile } from '../../utils/transfer/export-file.ts';
import { useBusy } from '../ui/use-busy.ts';
import { useRead } from '../ui/use-read.ts';
import {
  countRows,
  type Plans,
  type Preview,
  previewOf,
  readPlans,
  type Targets,
  targetsOf,
} from './look-ahead.ts';

/** One import: where it goes, what it would do, and how far it is. */
export function useImport(file: ExportFile, linkApps: LinkApp[], directory: DirectoryReader) {
  const [chosen, setChosen] = useState<Targets>({});
  // Repeated for each Link APP that is connected later: an export may be chosen before there is
  // one.
  const targets = useMemo(() => targetsOf(file, linkApps, chosen), [file, linkApps, chosen]);
  const [replace, setReplace] = useState(false);
  const [takesOptions, setTakesOptions] = useState(false);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [ended, setEnded] = useState<'done' | Failure | null>(null);
  const [stop, setStop] = useState<AbortController | null>(null);
  const [isRunning, run] = useBusy();
  const looked = useRead<Result<Plans, Failure> | undefined>(
    () => readPlans(file, targets, directory).then(success, orUnread),
    undefined,
    [file, targets, directory],
  );
  // What was looked at for another choice must not be what is imported.
  const plans = looked?.ok && looked.value.targets === targets ? looked.value : undefined;
  const preview = useMemo(
    () => plans && previewOf(plans, { replace, takesOptions }),
    [plans, replace, takesOptions],
  );

  const start = () =>
    run(async () => {
      if (!preview) return;
      const own = new AbortController();
      setStop(own);
      setEnded(null);
      const imported = await runImport(preview, own.signal, (done) =>
        setProgress({ done, total: preview.count }),
      );
      setEnded(imported.ok ? 'done' : imported.error);
    });

  return {
    targets,
    choose: (from: string, target: string) => setChosen({ ...chosen, [from]: target }),
    /** There are Link APPs in the file, and none of them goes anywhere. */
    isUnplaced: file.linkApps.length > 0 && Object.values(targets).every((target) => target === ''),
    replace,
    setReplace,
    takesOptions,
    setTakesOptions,
    preview,
    /** Why what is here could not be looked at. */
    unread: looked && !looked.ok ? looked.error : null,
    progress,
    isRunning,
    ended,
    start,
    /** Ends after the chunk that is being written. */
    stop: () => stop?.abort(),
  };
}

export type ShownImport = ReturnType<typeof useImport>;

const orUnread = (error: unknown) =>
  failed<Failure>({ kind: error instanceof UnknownDataError ? 'newerData' : 'unread' });

/**
 * Writes the plan, chunk by chunk, each whole or not at all. Where it stops, what was written
 * stays, and a second import does the rest. `onProgress` gets how much is done.
 */
async function runImport(
  { chunks, tenants, options, takesOptions, replace }: Preview,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Result<null, Failure>> {
  let done = 0;
  const count = (more: number) => {
    done += more;
    onProgress(done);
  };
  count(0);
  // First, because the rules among them match the records of the user's own sites.
  const taken: Result<null, Failure> = takesOptions ? await takeOptions(options) : success(null);
  if (!taken.ok) return taken;
  if (takesOptions) count(options.count);
  for (const chunk of chunks) {
    if (signal.aborted) return failed({ kind: 'cancelled' });
    const answer = await ask('importRows', { ...chunk, replace });
    if (!answer.ok) return answer;
    count(countRows(chunk));
  }
  for (const [tenant, linkApp] of tenants) {
    const answer = await ask('bindTenant', { tenant, linkApp });
    if (!answer.ok) return answer;
    count(1);
  }
  return success(null);
}

async function takeOptions({ apply }: Preview['options']): Promise<Result<null, Failure>> {
  try {
    await apply();
    return success(null);
  } catch {
    return failed({ kind: 'storage' });
  }
}
