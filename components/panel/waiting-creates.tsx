import type { JournalEntry } from '../../utils/creating/journal-entry.ts';
import { JournalLine } from '../company/unsettled-line.tsx';
import { useRead } from '../ui/use-read.ts';
import type { ShownPanel } from './use-panel.ts';

/** Creates whose answer was lost. */
export function WaitingCreates({ panel, linkApp }: { panel: ShownPanel; linkApp: string }) {
  const { directory, version, askAgain, tryAgain } = panel;
  const read = () => directory.journal(linkApp);
  const entries = useRead<JournalEntry[]>(read, [], [directory, linkApp, version]);
  if (entries.length === 0) return null;
  return (
    <ul class="waiting-creates">
      {entries.map((entry) => (
        <JournalLine key={entry.key} entry={entry} onAskAgain={askAgain} onTryAgain={tryAgain} />
      ))}
    </ul>
  );
}
