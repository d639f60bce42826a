import type { Journal } from '../../../utils/creating/journal.ts';
import type { JournalEntry } from '../../../utils/creating/journal-entry.ts';

/** Writes an entry, whatever there is. */
export const writeEntry = (journal: Journal, entry: JournalEntry) =>
  journal.begin(entry.linkApp, async () => entry);
