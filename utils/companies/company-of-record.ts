import type { DirectoryReader } from './directory-reader.ts';
import type { KnownCompany } from './known-company.ts';

/**
 * The Company that a record has, as far as the directory knows: the one it is tied to, else one
 * with an id that its address gives. `ids`: every form of that id, the record's own first.
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
