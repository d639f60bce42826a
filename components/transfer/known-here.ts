import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { KnownHere } from '../../utils/transfer/to-portable.ts';

/** All that is kept of a Link APP on this computer. */
export async function readKnownHere(
  directory: DirectoryReader,
  linkApp: string,
): Promise<KnownHere> {
  const [companies, list, ties, annotations] = await Promise.all([
    directory.all(linkApp),
    directory.list(linkApp),
    directory.ties(linkApp),
    directory.annotations(linkApp),
  ]);
  return { companies, list, ties, annotations };
}
