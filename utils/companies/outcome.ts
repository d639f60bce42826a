import type { Company } from '../link-api/company.ts';
import type { LinkApiFailure } from '../link-api/failure.ts';

/** Why nothing was sent, or nothing came of it, before or beside the API's own reasons. */
export type Failure =
  | LinkApiFailure
  /** The token cannot be decrypted, or was removed with its Link APP. */
  | { kind: 'noToken' }
  /** The Link APP was removed in the meantime, or its token replaced by another's: nothing of it is kept. */
  | { kind: 'endedLinkApp' }
  /** The disk is full, or the store could not be written. */
  | { kind: 'storage' }
  /** What is kept on this computer could not be read. */
  | { kind: 'unread' }
  /** Firefox opens no database in a private window, nor where it never remembers history. */
  | { kind: 'privateWindow' }
  /** The stored data was written by a newer version of the extension; it is kept untouched. */
  | { kind: 'newerData' }
  /** The message to the client lacks its link, or has an unknown placeholder. */
  | { kind: 'templateProblem'; template: string }
  /** The message that was chosen has been removed since. */
  | { kind: 'noTemplate' }
  /** The worker ended before it answered. */
  | { kind: 'interrupted' };

/** How a create ended. */
export type CreateOutcome =
  | { kind: 'created'; company: Company }
  /** It exists after an answer was lost; who made it is unknown. */
  | { kind: 'foundAfterLostAnswer'; company: Company }
  | { kind: 'existed'; company: Company; retired: boolean }
  /** In the API's words. */
  | { kind: 'refused'; failure: Failure }
  | { kind: 'notSent'; failure: Failure }
  /**
   * Sent, not yet settled. It is asked for until `settleDeadline` (milliseconds since 1970). With a
   * failure, such as a refused token or an ended Link APP, it is not asked for until that is
   * mended.
   */
  | { kind: 'unknown'; settleDeadline: number; failure?: Failure }
  /** Settled: it does not exist. */
  | { kind: 'notMade' };

/** How an edit ended. */
export type EditOutcome =
  | { kind: 'edited'; company: Company }
  /** A field that the user saw has changed since; nothing was sent. */
  | { kind: 'changedMeanwhile'; company: Company }
  /** The API does not say whether the page is on: the user must choose. Nothing was sent. */
  | { kind: 'pageUnknown'; company: Company }
  | { kind: 'refused'; failure: Failure }
  | { kind: 'notSent'; failure: Failure }
  /** The answer was lost, and the current Company could not be read, or is not what was sent. */
  | { kind: 'unknown'; failure: Failure };

/** What became of the clipboard. */
export type CopyOutcome =
  | 'copied'
  /** The answer came later than five seconds after the gesture, or after a newer one: left alone. */
  | 'late'
  /** The browser refused. */
  | 'failed'
  /** The Company has no link: its page is off, or the API leaves it out. */
  | 'noLink';

export type OpenOutcome = 'opened' | 'noLink' | 'notHttps';

/** What became of copying several links. */
export interface CopiedLinks {
  copy: CopyOutcome;
  copied: number;
  /** How many have no link that works. */
  without: number;
  /** When the oldest of them was read, in milliseconds since 1970; null where none was copied. */
  oldest: number | null;
}
