import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Draft } from '../../utils/companies/draft.ts';
import type { JournalEntry } from '../../utils/companies/journal-entry.ts';
import type { CreateReference } from '../../utils/companies/known-company.ts';
import { useReady } from '../lazy-view.tsx';
import { useRead } from '../use-read.ts';
import { DraftLine } from './draft-line.tsx';
import { journalLine } from './views.ts';

interface Properties {
  linkApp: string;
  directory: DirectoryReader;
  version: number;
  drafts: Draft[];
  onContinue: (draft: Draft) => void;
  onDiscard: (draft: Draft) => void;
  onAskAgain: (company: CreateReference) => void;
  onTryAgain: (entry: JournalEntry) => void;
}

/** What waits for its user: half-filled forms, and creates whose answer was lost. */
export function Unfinished(properties: Properties) {
  const { linkApp, directory, version, drafts, onContinue, onDiscard } = properties;
  const entries = useRead<JournalEntry[]>(() => directory.journal(linkApp), [], [linkApp, version]);
  useReady(journalLine, entries.length > 0);
  if (drafts.length + entries.length === 0) return null;
  return (
    <ul class="unfinished">
      {drafts.map((draft) => (
        <li key={draft.record}>
          <DraftLine draft={draft} onContinue={onContinue} onDiscard={onDiscard} />
        </li>
      ))}
      {entries.map((entry) => (
        <journalLine.View
          key={entry.key}
          entry={entry}
          onAskAgain={properties.onAskAgain}
          onTryAgain={properties.onTryAgain}
        />
      ))}
    </ul>
  );
}
