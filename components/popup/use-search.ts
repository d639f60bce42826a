import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { searchCompanies } from '../../utils/companies/search.ts';

const mostFound = 8;

/**
 * The Companies that a text finds in the directory; undefined while nothing is typed, or the rows are
 * being read. They are read with the first letter, and again with each change of the directory.
 */
export function useSearch(
  directory: DirectoryReader,
  linkApp: string,
  version: number,
  text: string,
): KnownCompany[] | undefined {
  const [all, setAll] = useState<KnownCompany[]>();
  const searching = text.trim() !== '';
  useEffect(() => {
    if (!searching) return;
    let stale = false;
    directory.all(linkApp).then((rows) => !stale && setAll(rows));
    return () => {
      stale = true;
    };
  }, [directory, linkApp, version, searching]);
  return useMemo(
    () => (all && searching ? searchCompanies(all, text, mostFound) : undefined),
    [all, searching, text],
  );
}
