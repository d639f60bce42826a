import type { NewCompany } from '../link-api/link-api.ts';
import type { RecordReference } from './tie.ts';

/** A create that was begun: written before the request leaves, so that no worker's death can hide it. */
export interface JournalEntry {
  linkApp: string;
  /** `companyKey` of the id. */
  key: string;
  /** Exactly what was sent. */
  body: NewCompany;
  /** The record that it is made from. */
  from?: RecordReference;
  /** When it was last sent, in milliseconds since 1970. */
  sentAt: number;
  /**
   * `open`: not settled, and no other create of that id may be sent. `notMade`: settled, it does not
   * exist; kept until the user tries again or puts it away. A create that ended otherwise leaves the journal.
   */
  state: 'open' | 'notMade';
}

/** A server that commits late does so within this time. */
export const settlingTime = 120_000;

export const settledBy = ({ sentAt }: Pick<JournalEntry, 'sentAt'>): number =>
  sentAt + settlingTime;
