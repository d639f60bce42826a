import type { DirectoryReader } from '../../utils/companies/directory-reader.ts';
import { type ListedCompany, toListed } from '../../utils/companies/list/listed-company.ts';
import type { PanelState } from '../../utils/settings.ts';

/** As many as a tall window shows. */
const count = 30;

/**
 * The first rows of the list, straight from an index of the directory: they are there before the
 * list is read. None where only the whole list can tell which they are.
 */
export async function firstListed(
  directory: DirectoryReader,
  linkApp: string,
  { filter, order }: Pick<PanelState, 'filter' | 'order'>,
): Promise<ListedCompany[]> {
  if (filter !== 'all' || order === 'newest') return [];
  const companies =
    order === 'name'
      ? await directory.firstByName(linkApp, count)
      : await directory.recent(linkApp, count);
  const beside = await directory.beside(
    linkApp,
    companies.map(({ key }) => key),
  );
  return companies.map((company, place) => toListed(company, beside[place] ?? {}));
}
