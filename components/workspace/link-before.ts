import { ask } from '../../utils/ask.ts';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { Failure } from '../../utils/companies/outcome.ts';
import { type RecordReference, tenantKey } from '../../utils/companies/record-link.ts';
import type { Result } from '../../utils/result.ts';
import { tenantsItem } from '../../utils/storage.ts';

/** How a record was linked before a change, so that the change can be taken back. */
export interface LinkBefore {
  linkApp: string;
  from: RecordReference;
  /** The Company that it was linked to; null: none. */
  id: string | null;
  /** Its tenant belonged to no Link APP: the change may have bound it. */
  tenantWasOpen: boolean;
}

export async function linkBefore(
  directory: DirectoryReader,
  linkApp: string,
  from: RecordReference,
): Promise<LinkBefore> {
  const [company, tenants] = await Promise.all([
    directory.linkedTo(linkApp, from.record),
    tenantsItem.read(),
  ]);
  const tenantWasOpen = from.tenant !== null && tenants[tenantKey(from)] === undefined;
  return { linkApp, from, id: company?.id ?? null, tenantWasOpen };
}

/** Links a record as it was linked before. Gives what kept that from being written. */
export async function linkAgain(before: LinkBefore): Promise<Result<null, Failure>> {
  const { linkApp, from, id, tenantWasOpen } = before;
  const { record } = from;
  const isBack =
    id === null
      ? await ask('unlinkRecord', { linkApp, record })
      : await ask('linkRecord', { linkApp, id, from });
  if (!isBack.ok || !tenantWasOpen) return isBack;
  return await ask('bindTenant', { tenant: tenantKey(from), linkApp: null });
}
