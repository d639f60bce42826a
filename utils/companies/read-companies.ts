import type { DirectoryReader } from './directory-reader.ts';
import type { KnownCompany } from './known-company.ts';

/** From this many on, reading all at once is quicker than reading each. */
const many = 1000;

/** Companies in the order of their keys, without those that are not there or cannot be read. */
export async function readCompanies(
  directory: Pick<DirectoryReader, 'all' | 'companies'>,
  linkApp: string,
  keys: string[],
): Promise<KnownCompany[]> {
  if (keys.length < many) {
    const companies = await directory.companies(linkApp, keys);
    return companies.filter((company) => company !== null);
  }
  const all = new Map((await directory.all(linkApp)).map((company) => [company.key, company]));
  return keys.flatMap((key) => all.get(key) ?? []);
}
