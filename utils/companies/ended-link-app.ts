import type { JournalEntry } from '../creating/journal-entry.ts';

/**
 * A Link APP that has ended on this computer: it was removed, or its token was replaced by another
 * Link APP's, which has its own id. Kept so that late answers for it are written nowhere.
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
  /** Its label, where its token was replaced: a late answer names it, though nothing is kept. */
  label?: string;
}

/** The Link APP has ended, and nothing of it is kept. */
export class EndedLinkAppError extends Error {
  override name = 'EndedLinkAppError';
}
