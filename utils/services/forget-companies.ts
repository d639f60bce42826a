import { announceChange } from '../companies/directory-changes.ts';
import { openStores } from './stores.ts';

/** Forgets all that is known of a Link APP's Companies, and tells the pages. */
export async function forgetCompanies(linkApp: string): Promise<void> {
  const { directory } = await openStores();
  await directory.forget(linkApp);
  announceChange({ linkApp });
}
