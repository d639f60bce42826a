import { announceChange } from '../companies/directory-changes.ts';
import type { KnownCompany } from '../companies/known-company.ts';
import type { Company } from '../link-api/company.ts';
import { forgetIfRemoved } from './forget-if-removed.ts';
import { openStores } from './stores.ts';

/** Keeps what the API just told of a Company that the user did something with, and tells the pages. */
export async function keepTouched(linkApp: string, company: Company): Promise<KnownCompany> {
  const { directory } = await openStores();
  const now = Date.now();
  const known = await directory.keep(linkApp, company, { readAt: now, touchedAt: now });
  await forgetIfRemoved(linkApp);
  announceChange({ linkApp, keys: [known.key] });
  return known;
}
