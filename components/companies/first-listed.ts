import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { passes } from '../../utils/companies/list/company-filter.ts';
import { type ListedCompany, toListed } from '../../utils/companies/list/listed-company.ts';
import type { PanelState } from '../../utils/storage.ts';

/** As many as a tall window shows. */
const count = 30;

/** How many rows are looked at for those that pass a filter: perhaps none does. */
const lookedAt = 500;

/**
 * The first rows of the list, straight from an index of the directory: they are shown before the
 * list is read. Fewer where only the whole list can say which they are.
 */
export async function firstListed(
  directory: DirectoryReader,
  linkApp: string,
  { filter, order }: Pick<PanelState, 'filter' | 'order'>,
): Promise<ListedCompany[]> {
  const now = Date.now();
  const isWanted = (company: KnownCompany) => {
    const listed = toListed(company, {});
    return passes(filter, listed, now) && (order !== 'waiting' || listed.waiting !== null);
  };
  const companies = await directory.first(linkApp, order, { count, isWanted, lookedAt });
  const beside = await directory.beside(
    linkApp,
    companies.map(({ key }) => key),
  );
  return companies.map((company, index) => toListed(company, beside[index] ?? {}));
}
