import type { NewCompany } from '../link-api/link-api.ts';

/** A create that was begun: written before the request leaves, so that no worker's death can hide it. */
export interface JournalEntry {
  linkApp: string;
  /** `companyKey` of the id. */
  key: string;
  /** Exactly what was sent. */
  body: NewCompany;
  /** When it was last sent, in milliseconds since 1970. */
  sentAt: number;
  /** `open` forbids another create of that id. */
  state: 'open' | 'created' | 'foundAfterLostAnswer' | 'refused' | 'notMade';
}

/** A server that commits late does so within this time. */
export const settlingTime = 120_000;

export const settledBy = (entry: JournalEntry): number => entry.sentAt + settlingTime;
