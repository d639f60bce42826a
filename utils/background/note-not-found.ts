import { companyKey } from '../companies/company-id.ts';
import { announceChange } from '../companies/directory-changes.ts';
import type { Failure } from '../companies/outcome.ts';
import { openStores } from './stores.ts';

/**
 * Keeps that the API was asked for a Company that is known here and says that there is none. With a
 * whole list that it was not in, it is gone.
 */
export async function noteNotFound(linkApp: string, id: string, failure: Failure): Promise<void> {
  if (failure.kind !== 'notFound') return;
  const { directory } = await openStores();
  const written = await directory.noteNotFound(linkApp, id, Date.now());
  if (written) announceChange({ linkApp, keys: [companyKey(id)] });
}
