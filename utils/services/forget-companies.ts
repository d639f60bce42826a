import { announceChange } from '../companies/directory-changes.ts';
import { openStores } from './stores.ts';

/**
 * Forgets all that is known of a Link APP's Companies, and tells the pages; what comes back late of it
 * is not written. `label` where its token was replaced by another Link APP's.
 */
export async function forgetCompanies(linkApp: string, label?: string): Promise<void> {
  const { directory } = await openStores();
  await directory.end(linkApp, Date.now(), label);
  announceChange({ linkApp });
}
