import { createdTime } from '../companies/created-time.ts';
import type { Company } from '../link-api/company.ts';
import type { JournalEntry } from './journal-entry.ts';

/** The clocks of the API and of this computer may differ by so many milliseconds. */
const longestSkew = 15 * 60 * 1000;

/**
 * Whether a Company that has the id of a create is likely the one that was sent: of that name, and not
 * made before. Anything else is a colleague's, or was changed since.
 */
export function isOurs({ body, sentAt }: JournalEntry, company: Company): boolean {
  const time = createdTime(company);
  const isOlder = time !== undefined && time < sentAt - longestSkew;
  return !isOlder && (company.name ?? '').trim() === (body.name ?? '').trim();
}
