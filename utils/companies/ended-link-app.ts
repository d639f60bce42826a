import type { JournalEntry } from '../creating/journal-entry.ts';

/**
 * A Link APP that has ended on this computer: it was removed, or its token was replaced by another Link
 * APP's, which has an id of its own. Kept so that what comes back late for it is written nowhere.
 */
export interface EndedLinkApp {
  /** The id that it had; none has it again. */
  linkApp: string;
  /** In milliseconds since 1970. */
  endedAt: number;
  /** Creates that were not settled when it ended. */
  creates: JournalEntry[];
  /** The Link APPs that were there besides: none of them can be this one, added again. */
  besides: string[];
  /** What it was called, where its token was replaced: what comes back late is told, though not kept. */
  label?: string;
}

/** The Link APP has ended meanwhile, and nothing of it is kept. */
export class EndedLinkAppError extends Error {
  override name = 'EndedLinkAppError';
}
