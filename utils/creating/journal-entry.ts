import type { CreateOutcome } from '../companies/outcome.ts';
import type { RecordReference } from '../companies/record-link.ts';
import type { NewCompany } from '../link-api/link-api.ts';

/** A row of a bulk run of the same Link APP. */
export interface RunRowReference {
  run: string;
  index: number;
}

/** A create that was begun: written before the request leaves, so that no worker's death can hide it. */
export interface JournalEntry {
  linkApp: string;
  /** `companyKey` of the id. */
  key: string;
  /** Exactly what was sent. */
  body: NewCompany;
  /** The record that it is made from, as the user's rules have it. */
  from?: RecordReference;
  /** What its id was where it was pressed for: a slip in the rules may give it another record's. */
  met?: string;
  /** The record was linked to another Company since: its user has said so, and this create does not. */
  isOverruled?: boolean;
  /** When the user pressed, which tells one create from another; in milliseconds since 1970. */
  gestureAt?: number;
  /** The row of a bulk run that it is for. */
  row?: RunRowReference;
  /** Its Link APP has ended since, and nobody can ask for it any more: see `orphanedCreates`. */
  isOrphan?: true;
  /** When it was last sent, in milliseconds since 1970. */
  sentAt: number;
  /**
   * For how long the API has been seen not to have it since the attempt ended, in milliseconds. No clock
   * of the computer is in it: only what passed between two looks of one worker, while that was awake.
   */
  missingFor?: number;
  /** When that was last seen, in milliseconds since 1970: to tell the user when it may be settled. */
  lookedAt?: number;
  /** The token was refused at the last look, or is lost: it is asked for seldom until there is another. */
  needsToken?: boolean;
  /**
   * `open`: not settled, and no other create of that id may be sent. `notMade`: settled, it does not
   * exist; kept until the user tries again or puts it away. A create that ended otherwise leaves the journal.
   */
  state: 'open' | 'notMade';
}

/** A server that commits late does so within this time after the attempt has ended. */
export const settlingTime = 120_000;

/** When it will be settled, if it is looked at without a pause; in milliseconds since 1970. */
export const settleDeadline = ({
  sentAt,
  lookedAt = sentAt,
  missingFor = 0,
}: Pick<JournalEntry, 'sentAt' | 'lookedAt' | 'missingFor'>): number =>
  lookedAt + settlingTime - missingFor;

/** Nobody knows yet what became of it. */
export const unsettled = (
  entry: Pick<JournalEntry, 'sentAt' | 'lookedAt' | 'missingFor'>,
): CreateOutcome & { kind: 'unknown' } => ({
  kind: 'unknown',
  settleDeadline: settleDeadline(entry),
});

/** Whether that time is over: the API could not be asked for it meanwhile. `now` in milliseconds since 1970. */
export const isOverdue = (entry: JournalEntry, now: number): boolean => settleDeadline(entry) < now;
