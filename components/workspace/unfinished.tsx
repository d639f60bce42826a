import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { CreateReference } from '../../utils/companies/known-company.ts';
import type { JournalEntry } from '../../utils/creating/journal-entry.ts';
import { journalLine } from '../popup/views.ts';
import { useReady } from '../ui/lazy-view.tsx';
import { useRead } from '../ui/use-read.ts';

interface Properties {
  linkApp: string;
  directory: DirectoryReader;
  version: number;
  onAskAgain: (company: CreateReference) => void;
  onTryAgain: (entry: JournalEntry) => void;
}

/** Creates whose answer was lost. */
export function Unfinished({ linkApp, directory, version, onAskAgain, onTryAgain }: Properties) {
  const entries = useRead<JournalEntry[]>(() => directory.journal(linkApp), [], [linkApp, version]);
  useReady(journalLine, entries.length > 0);
  if (entries.length === 0) return null;
  return (
    <ul class="unfinished">
      {entries.map((entry) => (
        <journalLine.View key={entry.key} {...{ entry, onAskAgain, onTryAgain }} />
      ))}
    </ul>
  );
}
