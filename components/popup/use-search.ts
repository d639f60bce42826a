import { useEffect, useMemo, useState } from 'preact/hooks';
import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';

const mostFound = 8;

/** The rows of the directory, and the code that searches them: wanted with the first letter. */
interface Searched {
  companies: KnownCompany[];
  searchCompanies: (companies: KnownCompany[], text: string, limit: number) => KnownCompany[];
}

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
  const [all, setAll] = useState<Searched>();
  const searching = text.trim() !== '';
  useEffect(() => {
    if (!searching) return;
    let stale = false;
    const reading = [directory.all(linkApp), import('../../utils/companies/search.ts')] as const;
    void Promise.all(reading).then(
      ([companies, { searchCompanies }]) => !stale && setAll({ companies, searchCompanies }),
    );
    return () => {
      stale = true;
    };
  }, [directory, linkApp, version, searching]);
  return useMemo(
    () => (all && searching ? all.searchCompanies(all.companies, text, mostFound) : undefined),
    [all, searching, text],
  );
}
