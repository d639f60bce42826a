import type { KnownCompany } from '../../utils/companies/known-company.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { ExistingCompany } from './existing-company.tsx';

/** More than these would push the form out of sight; the review shows them all. */
const mostHints = 2;

interface Properties {
  /** Why they may be. */
  title: string;
  companies: KnownCompany[];
  /** It is the only one that may be. */
  isPrimary?: boolean;
  onUse: (company: Company) => void;
}

/** In the form: Companies that may be the same client. */
export function MaybeSame({ title, companies, isPrimary = false, onUse }: Properties) {
  if (companies.length === 0) return null;
  return (
    <div class="notice">
      <p>{title}</p>
      {companies.slice(0, mostHints).map((company) => (
        <ExistingCompany key={company.key} {...{ company, isPrimary, onUse }} />
      ))}
    </div>
  );
}
