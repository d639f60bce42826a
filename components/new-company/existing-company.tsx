import { shownName } from '../../utils/companies/shown-name.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { translate } from '../../utils/translate.ts';
import { monthText } from '../../utils/words/dates.ts';
import { CompanyName } from '../company-name.tsx';

interface Properties {
  company: Company;
  /** To use it is what should be done. */
  isPrimary?: boolean;
  onUse: (company: Company) => void;
}

/** A Company that may be the one that is about to be made. */
export function ExistingCompany({ company, isPrimary = false, onUse }: Properties) {
  const since = monthText(company.createdAt);
  return (
    <div class="existing">
      <div class="existing-words">
        <CompanyName company={company} />
        <span class="hint ellipsis">
          {shownName(company) !== company.id && <bdi class="id">{company.id}</bdi>}
          {since && ` ${translate('created_in', since)}`}
        </span>
      </div>
      <button
        type="button"
        class={isPrimary ? 'primary' : undefined}
        onClick={() => onUse(company)}
      >
        {translate('use_this_company')}
      </button>
    </div>
  );
}
