import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { type RecordReference, tenantKey } from '../../utils/companies/tie.ts';
import { tenantsItem } from '../../utils/settings.ts';

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
    directory.tiedTo(linkApp, from.record),
    tenantsItem.read(),
  ]);
  const tenantWasOpen = from.tenant !== null && tenants[tenantKey(from)] === undefined;
  return { linkApp, from, id: company?.id ?? null, tenantWasOpen };
}
