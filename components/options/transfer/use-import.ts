import { useState } from 'preact/hooks';
import type { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import type { Failure } from '../../../utils/companies/outcome.ts';
import type { LinkApp } from '../../../utils/link-apps/link-app.ts';
import type { ExportFile } from '../../../utils/transfer/export-file.ts';
import { useBusy } from '../../use-busy.ts';
import { useRead } from '../../use-read.ts';
import { lookAhead, usualTargets } from './look-ahead.ts';
import { runImport } from './run-import.ts';

/** One import: where it goes, what it would do, and how far it is. */
export function useImport(file: ExportFile, linkApps: LinkApp[], directory: DirectoryReader) {
  const [targets, setTargets] = useState(() => usualTargets(file, linkApps));
  const [replace, setReplace] = useState(false);
  const [takesOptions, setTakesOptions] = useState(false);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [ended, setEnded] = useState<'done' | Failure | null>(null);
  const [, run] = useBusy();
  const preview = useRead(
    () => lookAhead(file, targets, { replace, takesOptions }, directory),
    undefined,
    [file, targets, replace, takesOptions, directory],
  );

  const start = () =>
    run(async () => {
      if (!preview) return;
      setEnded(null);
      const imported = await runImport(preview, (done) =>
        setProgress({ done, total: preview.count }),
      );
      setEnded(imported.ok ? 'done' : imported.error);
    });

  return {
    targets,
    choose: (from: string, target: string) => setTargets({ ...targets, [from]: target }),
    replace,
    setReplace,
    takesOptions,
    setTakesOptions,
    preview,
    progress,
    ended,
    start,
  };
}
