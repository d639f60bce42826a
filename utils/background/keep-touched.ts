import { announceChange } from '../companies/directory-changes.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import type { Company } from '../link-api/company.ts';
import { openStores } from './stores.ts';

/**
 * Keeps what the API told of a Company that the user did something with, and tells the pages. `fetchedAt`:
 * when it was asked; just now, where it answered to more than a question.
 */
export async function keepTouched(
  linkApp: string,
  company: Company,
  { fetchedAt = Date.now(), ...marks }: { fetchedAt?: number; createGestureAt?: number } = {},
): Promise<KnownCompany> {
  const { directory } = await openStores();
  const known = await directory.keep(linkApp, company, {
    fetchedAt,
    touchedAt: Date.now(),
    ...marks,
  });
  announceChange({ linkApp, keys: [known.key] });
  return known;
}
