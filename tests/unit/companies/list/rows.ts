import { companyKey } from '../../../../utils/companies/company-id.ts';
import { comparableName } from '../../../../utils/companies/comparable-name.ts';
import { createdTime } from '../../../../utils/companies/created-time.ts';
import type { CompanyRow } from '../../../../utils/companies/database.ts';
import { sortName } from '../../../../utils/companies/sort-name.ts';

/** A row of the directory. */
export function row(id: string, name: string | null, more: Partial<CompanyRow> = {}): CompanyRow {
  const time = createdTime({ createdAt: more.createdAt ?? null });
  return {
    linkApp: 'a',
    key: companyKey(id),
    id,
    name,
    createdAt: null,
    linkPage: { url: `https://app.getconduit.app/connect/${id}`, enabled: true },
    fetchedAt: 0,
    comparableName: comparableName(name),
    sortName: sortName({ id, name }),
    ...(time !== undefined && { createdTime: time }),
    ...more,
  };
}

/** A connected source, with so many accounts that have an error. */
export const source = (name: string, errors = 0) => ({
  id: name.toLowerCase(),
  name,
  credentials: [
    {
      id: '1',
      name: 'Login',
      createdAt: null,
      accounts: [
        { id: '0', name: 'Fine', nativeId: null, isError: false },
        ...Array.from({ length: errors }, (_, index) => ({
          id: String(index + 1),
          name: 'Bad',
          nativeId: null,
          isError: true,
        })),
      ],
    },
  ],
});
