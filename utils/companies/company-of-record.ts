import type { DirectoryReader } from './directory-reader.ts';
import type { KnownCompany } from './known-company.ts';

/**
 * The Company of a record, from the directory: the one it is linked to, else one with an id of its
 * address. `ids`: every form of that id, the record's own first.
 */
export async function companyOfRecord(
  reader: DirectoryReader,
  linkApp: string,
  ids: string[],
): Promise<KnownCompany | null> {
  const found = await Promise.all([
    ...ids.map((record) => reader.linkedTo(linkApp, record)),
    ...ids.map((id) => reader.company(linkApp, id)),
  ]);
  return found.find((company) => company !== null) ?? null;
}
