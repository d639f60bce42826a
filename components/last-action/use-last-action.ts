import { useEffect, useState } from 'preact/hooks';
import type { LastAction } from '../../utils/actions.ts';
import { ask } from '../../utils/ask.ts';
import { companyKey } from '../../utils/companies/company-id.ts';
import { lastActionItem } from '../../utils/storage.ts';
import { useStored } from '../ui/use-stored.ts';
import { watchDone } from './act.ts';

/** As long as a line must stand before its eyes until a user has seen it. */
const glance = 1000;

interface ShownLastAction {
  lastAction: LastAction | null;
  /** What it tells of is left: takes the line away, once it was seen. */
  putAway: () => void;
  /** Takes the line away at once: its user has read it. */
  dismiss: () => void;
}

/**
 * What was done last: at first what was not seen yet, then whatever this page does while it is open, as
 * that is answered, and from the storage what others do: the menu, an alarm, another window. Marked as
 * seen after a second in a visible popup.
 */
export function useLastAction(initial: LastAction | null): ShownLastAction {
  const stored = useStored(lastActionItem, initial);
  const [done, setDone] = useState<LastAction | null>(null);
  useEffect(() => watchDone(setDone), []);
  const [seenBefore] = useState(initial?.seen ? initial.at : null);
  const [putAwayAt, setPutAwayAt] = useState<number | null>(null);
  const [dismissedAt, setDismissedAt] = useState<number | null>(null);
  const isDismissed = (shown: LastAction) =>
    shown.at === seenBefore || shown.at === dismissedAt || (shown.seen && shown.at === putAwayAt);
  const newest = newerOf(stored, done);
  const lastAction = newest && !isDismissed(newest) ? newest : null;

  const unseen = lastAction && !lastAction.seen ? lastAction.at : null;
  useEffect(() => {
    if (unseen === null) return;
    return whenSeen(() => ask('seeLastAction', { at: unseen }));
  }, [unseen]);

  return {
    lastAction,
    putAway: () => lastAction && setPutAwayAt(lastAction.at),
    dismiss: () => {
      if (!lastAction) return;
      setDismissedAt(lastAction.at);
      if (!lastAction.seen) void ask('seeLastAction', { at: lastAction.at });
    },
  };
}

/** The stored copy of what was done here tells, too, that it was seen. */
const newerOf = (stored: LastAction | null, done: LastAction | null): LastAction | null =>
  done && (!stored || done.at > stored.at) ? done : stored;

/** Calls back after a second in which the page could be seen; returns the way to stop. */
function whenSeen(seen: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = setTimeout(seen, glance);
  };
  count();
  document.addEventListener('visibilitychange', count);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', count);
  };
}

/** The key of the Company whose link the last press copied: its row shows a tick. Null: none. */
export function copiedKey(lastAction: LastAction | null, linkApp: string): string | null {
  if (lastAction?.what !== 'linkCopied' || lastAction.copy !== 'copied') return null;
  return lastAction.linkApp === linkApp ? companyKey(lastAction.id) : null;
}
