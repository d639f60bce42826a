import { shownName } from '../../utils/companies/shown-name.ts';
import { monthText } from '../../utils/i18n/dates.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { Company } from '../../utils/link-api/company.ts';
import { CompanyName } from '../company/company-name.tsx';

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
