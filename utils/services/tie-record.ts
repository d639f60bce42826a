import { companyKey } from '../companies/company-id.ts';
import { announceChange } from '../companies/directory-changes.ts';
import type { Failure } from '../companies/outcome.ts';
import { type RecordReference, tenantKey } from '../companies/tie.ts';
import type { Request } from '../messages.ts';
import { failed, type Result, success } from '../result.ts';
import { tenantsItem } from '../settings.ts';
import { openStores } from './stores.ts';
import { toFailure } from './to-failure.ts';

/**
 * Ties a record to its Company, and its tenant, the first time, to the Link APP.
 * @throws DOMException, FullStorageError where that cannot be written
 */
export async function tie(linkApp: string, id: string, from: RecordReference): Promise<void> {
  const { directory } = await openStores();
  const keys = await directory.tie({ ...from, linkApp, key: companyKey(id) });
  const tenants = await tenantsItem.read();
  const tenant = tenantKey(from);
  if (from.tenant !== null && !(tenant in tenants)) {
    await tenantsItem.write({ ...tenants, [tenant]: linkApp });
  }
  announceChange({ linkApp, keys });
}

/** This record is that Company: the user says so. */
export async function tieRecord({
  linkApp,
  id,
  from,
}: Request<'tieRecord'>): Promise<Result<null, Failure>> {
  try {
    await tie(linkApp, id, from);
    return success(null);
  } catch (error) {
    return failed(toFailure(error));
  }
}
