import { isAddressable } from '../../utils/companies/company-id.ts';
import type { KnownCompany } from '../../utils/companies/known-company.ts';
import { isMissing } from '../../utils/companies/missing.ts';
import { shownName } from '../../utils/companies/shown-name.ts';
import { translate } from '../../utils/i18n/translate.ts';
import type { CompanyActions } from '../company/company-actions.ts';
import { CompanyName } from '../company/company-name.tsx';
import { CopyLinkButton } from '../company/copy-link-button.tsx';
import { IconButton } from '../ui/icon-button.tsx';

interface Properties {
  company: KnownCompany;
  /** Undefined where it is only chosen. */
  actions?: CompanyActions | undefined;
  /** Its link was the last that was copied. */
  isCopied?: boolean;
  onShow: (company: KnownCompany) => void;
}

/** One Company in a list: a press shows its card; its link is copied and its page opened beside it. */
export function CompanyRow({ company, actions, isCopied = false, onShow }: Properties) {
  const name = shownName(company);
  const isOff = company.linkPage?.enabled === false;
  const missing = isMissing(company);
  return (
    <li class="row">
      <button type="button" class="quiet row-main" onClick={() => onShow(company)}>
        <CompanyName company={company} />
        {name !== company.id && (
          <bdi class="id ellipsis quiet-text" title={company.id}>
            {company.id}
          </bdi>
        )}
      </button>
      {missing && <span class="hint">{translate('missing')}</span>}
      {isOff && !missing && <span class="hint">{translate('page_off')}</span>}
      {actions && !isOff && !missing && isAddressable(company.id) && (
        <>
          <CopyLinkButton {...{ name, isCopied }} onPress={() => void actions.copyLink(company)} />
          <IconButton
            icon="open"
            label={translate('open_page_of', name)}
            onPress={() => actions.openPage(company)}
          />
        </>
      )}
    </li>
  );
}
