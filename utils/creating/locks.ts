import { companyKey } from '../companies/company-id.ts';

/** Runs one piece of work at a time for one Company of one Link APP, over all contexts of the extension. */
export type CompanyLock = <Value>(
  linkApp: string,
  id: string,
  work: () => Promise<Value>,
) => Promise<Value>;

export const webCompanyLock: CompanyLock = (linkApp, id, work) =>
  navigator.locks.request(
    `company ${JSON.stringify([linkApp, companyKey(id)])}`,
    work,
  ) as ReturnType<typeof work>;
