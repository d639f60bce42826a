import type { KnownCompany } from '../companies/known-company.ts';
import type { JournalEntry } from './journal-entry.ts';

/** What may be the client that is about to be made. */
export interface LikelyMatches {
  companies: KnownCompany[];
  /** Creates of which nobody knows yet whether they made a Company. */
  unsettled: JournalEntry[];
}

/** The keys of those that the user has seen, and wants another Company in spite of. */
export interface SeenMatches {
  companies: string[];
  unsettled: string[];
}

export const seenOf = ({ companies, unsettled }: LikelyMatches): SeenMatches => ({
  companies: companies.map(({ key }) => key),
  unsettled: unsettled.map(({ key }) => key),
});

/** Whether there is one that the user has not seen; a create that was settled since is a Company by now. */
export const hasUnseen = ({ companies, unsettled }: LikelyMatches, seen: SeenMatches): boolean =>
  companies.some(({ key }) => !seen.companies.includes(key)) ||
  unsettled.some(({ key }) => !seen.unsettled.includes(key));
