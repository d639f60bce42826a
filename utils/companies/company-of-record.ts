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
  for (const record of ids) {
    const linked = await reader.linkedTo(linkApp, record);
    if (linked) return linked;
  }
  for (const id of ids) {
    const company = await reader.company(linkApp, id);
    if (company) return company;
  }
  return null;
}
