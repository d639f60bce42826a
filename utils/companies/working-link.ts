import type { KnownCompany } from './known-company.ts';
import { isMissing } from './missing.ts';

/** A Company's connection link; null where it is off, missing or unknown: nobody could connect with it. */
export const workingLink = (company: KnownCompany): string | null =>
  !isMissing(company) && company.linkPage?.enabled ? company.linkPage.url : null;
