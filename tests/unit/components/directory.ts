import { companyKey } from '../../../utils/companies/company-id.ts';
import { comparableName } from '../../../utils/companies/comparable-name.ts';
import { DirectoryReader } from '../../../utils/companies/directory-reader.ts';
import type { KnownCompany } from '../../../utils/companies/known-company.ts';
import { openForWriting } from '../../../utils/companies/open-for-writing.ts';
import { sortName } from '../../../utils/companies/sort-name.ts';

export function company(
  id: string,
  name: string | null,
  part: Partial<KnownCompany> = {},
): KnownCompany {
  return {
    linkApp: 'a',
    key: companyKey(id),
    id,
    name,
    createdAt: '2023-03-15T12:34:56Z',
    linkPage: { url: 'https://app.getconduit.app/connect/x', enabled: true },
    fetchedAt: 1,
    ...part,
  };
}

/** A directory that holds these Companies, and no others. */
export async function directoryOf(companies: KnownCompany[]): Promise<DirectoryReader> {
  const database = await openForWriting();
  await database.clear('companies');
  for (const one of companies) {
    const derived = { comparableName: comparableName(one.name), sortName: sortName(one) };
    await database.put('companies', { ...one, ...derived });
  }
  return new DirectoryReader(database);
}
