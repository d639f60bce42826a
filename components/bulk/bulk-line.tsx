import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../utils/ask.ts';
import type { TabPage } from '../../utils/browser/front-page.ts';
import { watchBulk } from '../../utils/bulk/bulk-changes.ts';
import { numberText } from '../../utils/i18n/dates.ts';
import { translate, translateCount } from '../../utils/i18n/translate.ts';
import { collectedCountItem } from '../../utils/storage.ts';
import { isPopup } from '../ui/go-to-settings.ts';
import { useStored } from '../ui/use-stored.ts';

/** Opens the page Create many Companies; `collect`: with the records of that page of a CRM. */
export async function goToBulk(collect: TabPage | null): Promise<void> {
  await ask('openBulk', { collect: collect && { tabId: collect.tabId, address: collect.address } });
  if (isPopup()) window.close();
}

/** The way to the page Create many Companies, with how far a run is, or what waits there. */
export function BulkLine() {
  const { count, until } = useStored(collectedCountItem, { count: 0, until: 0 });
  const progress = useProgress();
  const collected = Date.now() < until ? count : 0;
  return (
    <p class="bulk-line">
      <button type="button" class="link flush hint" onClick={() => void goToBulk(null)}>
        {lineText(progress, collected)}
      </button>
    </p>
  );
}

interface Progress {
  done: number;
  total: number;
}

function lineText(progress: Progress | null, collected: number): string {
  if (progress) {
    return translate('bulk_line', numberText(progress.done), numberText(progress.total));
  }
  return collected > 0 ? translateCount('collected_open', collected) : translate('bulk_open');
}

/** How far the runs are that are under way; null where none is. */
function useProgress(): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    let stale = false;
    const read = async () => {
      // A page that begins with something else does not wait for it.
      const { readProgress } = await import('./run-totals.ts');
      const now = await readProgress();
      if (!stale) setProgress(now);
    };
    const look = () => void read().catch(() => undefined);
    look();
    const stop = watchBulk(({ kind }) => kind === 'run' && look());
    return () => {
      stale = true;
      stop();
    };
  }, []);
  return progress;
}
