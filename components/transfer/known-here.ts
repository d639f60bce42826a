import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { KnownHere } from '../../utils/transfer/to-portable.ts';

/** All that is kept of a Link APP on this computer. */
export async function readKnownHere(
  directory: DirectoryReader,
  linkApp: string,
): Promise<KnownHere> {
  const [companies, list, recordLinks, notes] = await Promise.all([
    directory.all(linkApp),
    directory.list(linkApp),
    directory.recordLinks(linkApp),
    directory.notes(linkApp),
  ]);
  return { companies, list, recordLinks, notes };
}
